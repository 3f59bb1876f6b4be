import { lastKnownDay } from '@lianxi/domain/calendar/calendar';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { ProgrammeClock } from '@lianxi/domain/clock/programme-clock';
import { programmeTime } from '@lianxi/domain/clock/programme-clock';
import { meetingWith } from '@lianxi/domain/escalation/morning';
import { decideProgramme } from '@lianxi/domain/programme/decide';
import { evolveProgramme } from '@lianxi/domain/programme/evolve';
import type { ProgrammeCommand, ProgrammeState } from '@lianxi/domain/programme/programme';
import { isRefusal } from '@lianxi/domain/refusal';
import type { ProgrammeFactsRow } from '@lianxi/persistence/record/locks.sql';
import { lockProgramme, readProgrammeFacts } from '@lianxi/persistence/record/locks.sql';
import { readNextDue, readUnsettled } from '@lianxi/persistence/record/settled.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import { raiseTellsOfDue, raiseTellsOfOpen } from '@lianxi/persistence/record/tell.sql';
import { insertCommand, updateProgramme } from '@lianxi/persistence/record/writes.sql';
import type { DataSource } from 'typeorm';
import { actorText } from '../path/actor-text';
import { append } from '../path/append';
import type { Connection } from '../path/connection';
import type { Documents, Rules } from '../path/documents';
import { readingOn } from '../path/documents';
import { Refused, refused } from '../path/refused';
import { rememberedAnswer } from '../path/remembered';
import type { Answered, Request } from '../path/request';
import { commandId } from '../path/request';
import { mustHaveRight, rightOf, standingIn } from '../path/right';
import { transact } from '../path/transact';

export interface ClockRequest extends Request {
  readonly command: ProgrammeCommand;
}

/** Where the clock stands after a change. */
export interface ClockAnswer {
  readonly programme: string;
  readonly clock: ProgrammeClock;
  /** Programme time at the change: after a jump, where it stopped. */
  readonly now: Instant;
}

/** Runs, stops or jumps a rehearsal's clock: alone in the programme, and told to the tasks it concerns. */
export async function changeClock(record: DataSource, documents: Documents, programme: string, request: ClockRequest): Promise<Answered<ClockAnswer>> {
  const id = commandId(request);
  return await transact(record, [lockProgramme(programme), rightOf(request.actor), readProgrammeFacts(programme, id)], async ([, rights, [facts]], connection) => {
    if (!facts?.state || facts.seq === null || facts.head === null) throw refused('programme-unknown', { programme });
    const before = rememberedAnswer<ClockAnswer>(facts, request);
    if (before) return { writes: [], answer: before };

    const { state } = facts;
    const wall = facts.wall.toISOString();
    mustHaveRight(request.actor, rights, wall);
    const rules = await documents.rulesOf(state, readingOn(connection));
    const decision = decideProgramme(state, request.command, await contextOf(state, request, facts, rules, connection));
    if (isRefusal(decision)) throw new Refused(decision);

    const recorded = decision.events.map((event) => ({ at: programmeTime(state.clock, wall), by: standingIn(request.actor, rights, wall), event }));
    const { head, writes } = append({ aggregate: programme, seq: facts.seq, hash: facts.head }, recorded);
    const changed = recorded.reduce<ProgrammeState>(evolveProgramme, state);
    const now = programmeTime(changed.clock, wall);
    const answer: Answered<ClockAnswer> = { status: 200, answer: { programme, clock: changed.clock, now } };
    return { answer, writes: [
      ...writes,
      updateProgramme(programme, head.seq, head.hash, JSON.stringify(changed), wall),
      insertCommand(id, programme, actorText(request.actor), request.bodyHash, answer.status, JSON.stringify(answer.answer), wall),
      tellConcerned(state.clock, changed.clock, programme, wall),
    ] };
  });
}

/** What a clock change rests on, read while no command of the programme is under way. */
async function contextOf(state: ProgrammeState, { actor }: ClockRequest, { wall }: ProgrammeFactsRow, { policy, calendar }: Rules, connection: Connection) {
  const now = programmeTime(state.clock, wall.toISOString());
  const [unsettled, [due]] = await connection.ask([readUnsettled(state.id, now), readNextDue(state.id)]);
  const dueAt = due?.due_at?.toISOString();
  return {
    actor,
    wall: wall.toISOString(),
    now,
    unsettled: unsettled.map(({ measure }) => measure),
    knownUntil: lastKnownDay(calendar),
    ...(dueAt === undefined ? {} : { nextDueAt: meetingWith(dueAt, policy) }),
  };
}

/** A standing clock that moves concerns the tasks whose step it has reached; everything else concerns every open task's timer. */
function tellConcerned(before: ProgrammeClock, after: ProgrammeClock, programme: string, wall: Instant): Statement {
  return before.kind === 'standing' && after.kind === 'standing' ? raiseTellsOfDue(programme, wall, after.at) : raiseTellsOfOpen(programme, wall);
}
