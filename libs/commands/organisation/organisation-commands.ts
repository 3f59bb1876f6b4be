import type { Instant } from '@lianxi/domain/calendar/time';
import type { OrganisationEvent, OrganisationState } from '@lianxi/domain/organisation/organisation';
import { decideOrganisation } from '@lianxi/domain/organisation/decide-organisation';
import { evolveOrganisation } from '@lianxi/domain/organisation/evolve-organisation';
import { usualRetentionYears } from '@lianxi/domain/organisation/retention';
import type { Recorded } from '@lianxi/domain/recorded';
import { isRefusal } from '@lianxi/domain/refusal';
import { endSessionsInPost } from '@lianxi/persistence/identity/credentials.sql';
import type { HolderRow } from '@lianxi/persistence/organisation/holder.rows';
import { holderRows } from '@lianxi/persistence/organisation/holder.rows';
import { lockOrganisation, organisationId, putHolder, readOrganisationFacts, removeHolder, updateOrganisation } from '@lianxi/persistence/organisation/organisation.sql';
import { removeDraftsNaming } from '@lianxi/persistence/drafts/draft.sql';
import { eraseText } from '@lianxi/persistence/record/erasure.sql';
import type { Answers, Statement } from '@lianxi/persistence/record/statement';
import { insertCommand } from '@lianxi/persistence/record/writes.sql';
import type { DataSource } from 'typeorm';
import { actorText } from '../path/actor-text';
import { append } from '../path/append';
import { Refused } from '../path/refused';
import { rememberedAnswer } from '../path/remembered';
import type { Answered, Request } from '../path/request';
import { commandId } from '../path/request';
import { rightEnd, rightOf, standingIn } from '../path/right';
import type { Outcome } from '../path/transact';
import { transact } from '../path/transact';
import { foundsStill, isFounder } from './founder';
import type { SpokenOrganisationCommand } from './person-name';
import { withoutName } from './person-name';
import { endedWaysIn, endsWaysIn, lockWaysIn } from './ways-in';

/** What somebody asks of the organisation, with a person's name where one is entered. */
export interface OrganisationRequest extends Request {
  readonly command: SpokenOrganisationCommand;
}

/** What a change of the organisation came to. */
export interface OrganisationAnswer {
  /** Wall time of the decision. */
  readonly at: Instant;
  /** Number of the organisation's last event. */
  readonly seq: number;
  readonly events: readonly OrganisationEvent['type'][];
}

/**
 * Everything that changes the organisation: one transaction each, under its lock. Who holds what is written with it, so that a decision that waits honours it; sessions in a
 * post that was left end with it. What ends for somebody as a whole ends their ways in under the lock of identity too, and is one event more in its chain.
 */
export class OrganisationCommands {
  /**
   * @param record an initialised data source of `createDataSource`
   * @param retentionYears so many whole years a name is kept after its account was closed
   */
  constructor(private readonly record: DataSource, private readonly retentionYears = usualRetentionYears) {}

  /**
   * Carries out one change.
   * @throws Refused when a rule says no; nothing was changed
   * @throws RecordBusy, RecordUnreachable when the record could not be locked or reached
   */
  async run(request: OrganisationRequest): Promise<Answered<OrganisationAnswer>> {
    const { command } = request;
    const asked = [lockOrganisation(), rightOf(request.actor), readOrganisationFacts(commandId(request))] as const;
    if (!endsWaysIn(command)) return await transact(this.record, asked, (rows) => this.decided(request, rows));
    return await transact(this.record, [...asked, ...lockWaysIn(command.person)] as const, ([row, rights, facts, ...locked]) => {
      const { writes, answer } = this.decided(request, [row, rights, facts]);
      return { writes: writes.length === 0 ? [] : [...writes, ...endedWaysIn(request.actor, command, locked)], answer };
    });
  }

  private decided(request: OrganisationRequest, [[row], rights, [facts]]: Facts): Outcome<Answered<OrganisationAnswer>> {
    const { actor } = request;
    if (!row || !facts) throw new Error('The record holds no organisation: its migrations have not run');
    const before = rememberedAnswer<OrganisationAnswer>(facts, request);
    if (before) return { writes: [], answer: before };

    const now = facts.wall.toISOString();
    const rightEndedAt = isFounder(actor.person) && foundsStill(row.state, now) ? undefined : rightEnd(actor, rights, now);
    const { command, keep } = withoutName(request.command);
    const by = standingIn(actor, rights, now);
    const decision = decideOrganisation(row.state, command, { actor: by, now, retentionYears: this.retentionYears, ...(rightEndedAt === undefined ? {} : { rightEndedAt }) });
    if (isRefusal(decision)) throw new Refused(decision);

    const recorded = decision.events.map((event): Recorded<OrganisationEvent> => ({ at: now, by, event }));
    const { head, writes } = append({ aggregate: organisationId, seq: row.seq, hash: row.head }, recorded);
    const state = recorded.reduce<OrganisationState>(evolveOrganisation, row.state);
    const answer: Answered<OrganisationAnswer> = { status: 200, answer: { at: now, seq: head.seq, events: decision.events.map(({ type }) => type) } };
    return { answer, writes: [
      ...writes,
      updateOrganisation(head.seq, head.hash, JSON.stringify(state)),
      ...holderWrites(row.state, state),
      ...decision.events.flatMap((event) => (event.type === 'postLeft' && event.at <= now ? [endSessionsInPost(event.person, event.post)] : [])),
      ...decision.events.flatMap((event) => (event.type === 'personErased' ? [removeDraftsNaming(event.person, organisationId, event.hash), eraseText(organisationId, event.hash)] : [])),
      ...keep,
      insertCommand(commandId(request), organisationId, actorText(actor), request.bodyHash, answer.status, JSON.stringify(answer.answer), now),
    ] };
  }
}

type Facts = Answers<readonly [ReturnType<typeof lockOrganisation>, ReturnType<typeof rightOf>, ReturnType<typeof readOrganisationFacts>]>;

/** What of the holders is another than before. */
function holderWrites(before: OrganisationState, after: OrganisationState): Statement[] {
  const keyOf = ({ post, person, beginsAt }: HolderRow): string => `${post} ${person} ${beginsAt}`;
  const rowsIn = (state: OrganisationState): Map<string, HolderRow> => new Map(holderRows(state).map((row) => [keyOf(row), row]));
  const [was, is] = [rowsIn(before), rowsIn(after)];
  const put = [...is].filter(([key, row]) => was.get(key)?.endedAt !== row.endedAt || was.get(key)?.standsFor !== row.standsFor);
  const gone = [...was].filter(([key]) => !is.has(key));
  return [
    ...put.map(([, { post, person, beginsAt, bureau, role, endedAt, standsFor, letter, exceptFor }]) => putHolder(post, person, beginsAt, bureau, role, endedAt, standsFor, letter, exceptFor ?? null)),
    ...gone.map(([, { post, person, beginsAt }]) => removeHolder(post, person, beginsAt)),
  ];
}
