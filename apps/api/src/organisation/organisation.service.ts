import type { OrganisationAnswer } from '@lianxi/commands/organisation/organisation-commands';
import { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import type { SpokenOrganisationCommand } from '@lianxi/commands/organisation/person-name';
import type { Request } from '@lianxi/commands/path/request';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { Instant } from '@lianxi/domain/calendar/time';
import { isConvenors } from '@lianxi/domain/organisation/convenor';
import { entered } from '@lianxi/domain/organisation/entered';
import { holderOf, isCurrent, isOpen, postsOf } from '@lianxi/domain/organisation/holdings';
import type { Bureau, OrganisationState, PersonId, Post, PostId } from '@lianxi/domain/organisation/organisation';
import { closedPosts, organisation, personNames, personsCalled } from '@lianxi/persistence/organisation/organisation.queries';
import { openPartsOf } from '@lianxi/persistence/record/part.queries';
import { wallTime } from '@lianxi/persistence/record/wall-time.queries';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Credentials } from '../http/credentials';
import { slug } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import type { BureauAnswer, ChangeAnswer, HeldPostAnswer, PostAnswer } from './organisation.answers';
import type { PostsFilter } from './organisation.requests';

const position = z.tuple([slug]);

/** Bureaus, posts and who holds them: looked at, and changed. */
@Injectable()
export class OrganisationService {
  constructor(private readonly database: DataSource, private readonly commands: OrganisationCommands, private readonly credentials: Credentials) {}

  /** Carries out a change; throws what the rule says when it says no. */
  async change(request: Request, command: SpokenOrganisationCommand): Promise<ChangeAnswer> {
    const { answer } = await this.commands.run({ ...request, command });
    // Sessions in a post that was left, or of somebody who has gone, have ended.
    if (answer.events.includes('postLeft') || answer.events.includes('accountClosed')) this.credentials.forget();
    return { ...answer, ...handoverOf(command, answer) };
  }

  /** Somebody's name, and the posts they hold now; the name is absent once it was erased. */
  async postsHeldBy(person: PersonId): Promise<{ readonly name: string | undefined; readonly posts: HeldPostAnswer[] }> {
    const [state, names, now] = await Promise.all([organisation(this.database.manager), personNames(this.database.manager), wallTime(this.database.manager)]);
    const held = postsOf(state, person, now).filter(({ holdings }) => holdings.some((one) => one.person === person && isCurrent(one, now)));
    const posts = held.map(({ id: post, bureau, role, title }) => ({ post, bureau, bureauName: nameOn(state.bureaus[bureau] ?? { names: [] }, now), role, title, convenor: isConvenors({ role, title }) }));
    return { name: names.get(state.persons[person]?.nameHash ?? ''), posts };
  }

  /** The posts somebody left at an instant, and whether nobody has held each since. For other features too. */
  async leftAt(person: PersonId, at: Instant): Promise<{ readonly post: PostId; readonly bureau: string; readonly title: string; readonly vacant: boolean }[]> {
    const { posts } = await organisation(this.database.manager);
    const left = Object.values(posts).filter(({ holdings }) => holdings.some((one) => one.person === person && one.until === at));
    return left.map((post) => ({ post: post.id, bureau: post.bureau, title: post.title, vacant: !holderOf(post, at) }));
  }

  /** A post, as of now, and how it is shown with these or other holdings; undefined where there is none. For other features too. */
  async post(id: PostId): Promise<{ readonly post: Post; readonly now: Instant; readonly shown: (post: Post) => PostAnswer } | undefined> {
    const [state, names, now] = await Promise.all([organisation(this.database.manager), personNames(this.database.manager), wallTime(this.database.manager)]);
    const post = entered(state.posts, id);
    return post && { post, now, shown: (one) => postAnswerOf(one, state, names, now) };
  }

  /** The organisation as it stands. For other features too. */
  state(): Promise<OrganisationState> {
    return organisation(this.database.manager);
  }

  /** How persons are called, by their slug; null for a name that was erased. For other features too. */
  names(): Promise<ReadonlyMap<PersonId, string | null>> {
    return personsCalled(this.database.manager);
  }

  /** The same, with the posts that are the convenor's. For other features too. */
  async known(): Promise<{ readonly names: ReadonlyMap<PersonId, string | null>; readonly convenors: ReadonlySet<PostId> }> {
    const [names, convenors] = await Promise.all([this.names(), this.convenors()]);
    return { names, convenors };
  }

  /** The posts that are the convenor's (召集人), whoever holds them. For other features too. */
  async convenors(): Promise<ReadonlySet<PostId>> {
    return new Set(Object.values((await organisation(this.database.manager)).posts).filter(isConvenors).map(({ id }) => id));
  }

  /** What posts are called, by their slug. For other features too. */
  async postTitles(): Promise<ReadonlyMap<PostId, string>> {
    return new Map(Object.values((await organisation(this.database.manager)).posts).map(({ id, title }) => [id, title]));
  }

  /** Posts that nobody holds any more, nor is to. For other features too. */
  closedPosts(): Promise<ReadonlySet<PostId>> {
    return closedPosts(this.database.manager);
  }

  async bureaus({ cursor, limit }: PageRequest): Promise<Page<BureauAnswer>> {
    const [state, parts, now] = await Promise.all([organisation(this.database.manager), openPartsOf(this.database.manager), wallTime(this.database.manager)]);
    const found = after(Object.values(state.bureaus), cursor, limit);
    return cutPage(found.map((bureau) => bureauAnswerOf(bureau, now, parts)), limit, ({ bureau }) => [bureau]);
  }

  /** The posts of a bureau or a person, or all. */
  async posts(filter: PostsFilter): Promise<Page<PostAnswer>> {
    return await postsPage(this.database.manager, filter);
  }
}

/** Posts as they are held now, by their ids; also for who founds a record, before anything is served. */
export async function postsPage(db: EntityManager, { bureau, person, cursor, limit }: PostsFilter): Promise<Page<PostAnswer>> {
  const [state, names, now] = await Promise.all([organisation(db), personNames(db), wallTime(db)]);
  const wanted = Object.values(state.posts).filter((post) => (bureau === undefined || post.bureau === bureau) && (person === undefined || post.holdings.some((one) => one.person === person && isOpen(one, now))));
  return cutPage(after(wanted, cursor, limit).map((post) => postAnswerOf(post, state, names, now)), limit, ({ post }) => [post]);
}

/** Where it is told what passes over with a post, as of the instant of the change. */
function handoverOf(command: SpokenOrganisationCommand, { at }: OrganisationAnswer): Pick<ChangeAnswer, 'handover'> {
  if (command.type !== 'takePost' && command.type !== 'leavePost') return {};
  return { handover: handoverAddress(command.post, command.type === 'takePost' ? command.from ?? at : at) };
}

/** Where the handover sheet of a change is read. */
export const handoverAddress = (post: PostId, at: Instant): string => `/api/v1/organisation/posts/${post}/handover?at=${at}`;

/** In the order of their ids, those after the cursor: one more than a page has. The organisation is one row, however much of it is shown. */
export function after<Thing extends { readonly id: string }>(things: readonly Thing[], cursor: string | undefined, limit: number): Thing[] {
  const [last] = readCursor(cursor, position) ?? [''];
  return [...things].sort((a, b) => (a.id < b.id ? -1 : 1)).filter(({ id }) => id > last).slice(0, limit + 1);
}

function bureauAnswerOf({ id, kind, names, dissolved }: Bureau, now: Instant, openParts: ReadonlyMap<string, number>): BureauAnswer {
  return {
    bureau: id, kind, name: nameOn({ names }, now), names: [...names],
    dissolved: dissolved && { ...dissolved, into: [...dissolved.into], partsToMove: openParts.get(id) ?? 0 },
  };
}

/** A bureau's name on the day of an instant; the first it is to have where it has none yet. */
export function nameOn({ names }: Pick<Bureau, 'names'>, now: Instant): string {
  const today = shanghaiDate(now);
  return (names.filter(({ from }) => from <= today).at(-1) ?? names[0])?.name ?? '';
}

function postAnswerOf({ id, bureau, role, title, holdings }: Post, { bureaus, persons }: OrganisationState, names: ReadonlyMap<string, string>, now: Instant): PostAnswer {
  const known = bureaus[bureau];
  return {
    post: id, bureau, bureauName: known ? nameOn(known, now) : bureau, role, title,
    holdings: holdings.map((holding) => ({ ...holding, name: names.get(persons[holding.person]?.nameHash ?? ''), current: isCurrent(holding, now) })),
  };
}
