import { DraftCommands } from '@lianxi/commands/drafts/draft-commands';
import { draftsOf } from '@lianxi/persistence/drafts/draft.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Signed } from '../http/credentials';
import { Problem } from '../http/problem';
import { OrganisationService } from '../organisation/organisation.service';
import type { DraftAnswer, KeptAnswer } from './drafts.answers';
import type { DraftBody, DraftPlace } from './drafts.requests';

/** What a post has typed and not sent (草稿): whoever holds the post finds it, on whichever device. */
@Injectable()
export class DraftsService {
  constructor(private readonly database: DataSource, private readonly commands: DraftCommands, private readonly organisation: OrganisationService) {}

  async list(signed: Signed, post: string): Promise<{ items: DraftAnswer[] }> {
    mustActIn(post, signed);
    const [drafts, names] = await Promise.all([draftsOf(this.database.manager, post), this.organisation.names()]);
    return { items: drafts.map(({ place, words, person, keptAt }) => ({ place, words: JSON.parse(words) as DraftBody['words'], person, name: names.get(person) ?? undefined, keptAt })) };
  }

  /** That there are drafts in a post, without what they say: for whoever is handed it over. */
  async namedOf(post: string): Promise<Pick<DraftAnswer, 'place' | 'person' | 'keptAt'>[]> {
    return (await draftsOf(this.database.manager, post)).map(({ place, person, keptAt }) => ({ place, person, keptAt }));
  }

  async keep(signed: Signed, place: DraftPlace, { words, from }: DraftBody): Promise<KeptAnswer> {
    mustActIn(place.post, signed);
    const kept = await this.commands.keep(signed.actor, place, { words: JSON.stringify(words), from });
    if (kept === 'changed') throw new Problem('draft-changed', { field: 'from' });
    return kept;
  }

  async drop(signed: Signed, place: DraftPlace): Promise<void> {
    mustActIn(place.post, signed);
    await this.commands.drop(signed.actor, place);
  }
}

/** A page that was open before its person changed posts sends nothing into the other one. */
function mustActIn(post: string, { post: own, actor: { role, bureau } }: Signed): void {
  if (post !== own) throw new Problem('not-entitled', { params: { command: 'drafts', entitled: '', role, bureau } });
}
