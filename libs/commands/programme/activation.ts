import { genesis } from '@lianxi/audit/chain';
import { programmeTime } from '@lianxi/domain/clock/programme-clock';
import type { Instant } from '@lianxi/domain/calendar/time';
import { activateProgramme } from '@lianxi/domain/programme/decide';
import { evolveProgramme } from '@lianxi/domain/programme/evolve';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import { isRefusal } from '@lianxi/domain/refusal';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import { lockIssue, lockProgramme, readInForce, readProgrammeFacts } from '@lianxi/persistence/record/locks.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import type { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { insertCommand, insertProgramme } from '@lianxi/persistence/record/writes.sql';
import type { DataSource } from 'typeorm';
import { actorText } from '../path/actor-text';
import { append } from '../path/append';
import { Refused, refused } from '../path/refused';
import { rememberedAnswer } from '../path/remembered';
import type { Answered, Request } from '../path/request';
import { commandId } from '../path/request';
import { mustHaveRight, rightOf, standingIn } from '../path/right';
import { transact } from '../path/transact';
import type { ProgrammeDocuments } from './documents';
import { askForOthers, documentDiffers, fixed, store } from './documents';
import { newTask } from './new-task';
import { leadMs } from './spread';
import { taskId } from './task-id';

/** What a measure's task starts from, before it belongs to a programme. */
export type MeasureBrief = Omit<TaskBrief, 'programme' | 'id' | 'leadMs'>;

/** Brings a plan to life. The documents are stored under their versions, which `programme` names. */
export interface ActivationRequest extends Request, ProgrammeDocuments {
  readonly programme: Omit<ProgrammeState, 'activatedAt' | 'documents'>;
  readonly measures: readonly MeasureBrief[];
}

export interface ActivationAnswer {
  readonly programme: string;
  /** Programme time of the activation. */
  readonly at: Instant;
  readonly tasks: readonly { readonly task: string; readonly measure: number }[];
  readonly milestones: number;
}

/** Creates a programme and all its tasks in one transaction. */
export async function activate(record: DataSource, views: ViewWriter, request: ActivationRequest): Promise<Answered<ActivationAnswer>> {
  const { id: programme, mode, planStatus } = request.programme;
  // Null locks nothing and finds nothing: rehearsals of one plan wait for nobody.
  const issue = mode === 'live' && planStatus.kind === 'issued' ? planStatus.number : null;
  const id = commandId(request);
  return await transact(record, [lockProgramme(programme), lockIssue(issue), rightOf(request.actor), readProgrammeFacts(programme, id), readInForce(issue), ...askForOthers(request)], ([, , rights, [facts], [inForce], ...others]) => {
    if (!facts) throw new Error('The record answered nothing about a programme');
    const before = rememberedAnswer<ActivationAnswer>(facts, request);
    if (before) return { writes: [], answer: before };
    mustHaveRight(request.actor, rights, facts.wall.toISOString());
    if (facts.state) throw refused('programme-exists', { programme });
    const [other] = others.flat();
    if (other) throw new Refused(documentDiffers(other));

    const wall = facts.wall.toISOString();
    const acting = { ...request, actor: standingIn(request.actor, rights, wall) };
    const created = programmeWrites(acting, wall, inForce?.programme);
    const tasks = request.measures.map((brief) => newTask(briefOf(request, brief), { ...acting, now: created.at, wall }, views));
    const answer: Answered<ActivationAnswer> = { status: 201, answer: {
      programme,
      at: created.at,
      tasks: request.measures.map(({ measure }) => ({ task: taskId(programme, measure), measure })),
      milestones: request.measures.reduce((count, { milestones }) => count + milestones.length, 0),
    } };
    const remember = insertCommand(id, programme, actorText(request.actor), request.bodyHash, answer.status, JSON.stringify(answer.answer), wall);
    return { writes: [...created.writes, ...tasks.flat(), remember], answer };
  });
}

function briefOf({ programme, measures, policy }: ActivationRequest, brief: MeasureBrief): TaskBrief {
  const id = taskId(programme.id, brief.measure);
  return { ...brief, programme: programme.id, id, leadMs: leadMs(id, measures.length, policy) };
}

function programmeWrites(request: ActivationRequest, wall: Instant, inForce: string | undefined): { readonly at: Instant; readonly writes: readonly Statement[] } {
  const { programme, measures, actor } = request;
  const decision = activateProgramme({ ...programme, documents: fixed(request) }, measures.length, actor, inForce);
  if (isRefusal(decision)) throw new Refused(decision);
  const at = programmeTime(programme.clock, wall);
  const recorded = decision.events.map((event) => ({ at, by: actor, event }));
  const { head, writes } = append({ aggregate: programme.id, seq: 0, hash: genesis }, recorded);
  const state = recorded.reduce<ProgrammeState | undefined>(evolveProgramme, undefined);
  return { at, writes: [
    ...store(request, wall),
    insertProgramme(programme.id, head.seq, head.hash, JSON.stringify(state), wall),
    ...writes,
  ] };
}
