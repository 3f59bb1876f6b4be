import type { Json } from '@lianxi/audit/canonical';
import { canonicalText } from '@lianxi/audit/canonical';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { OrganisationEvent } from '@lianxi/domain/organisation/organisation';
import { emptyOrganisation } from '@lianxi/domain/organisation/organisation';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { nextStep } from '@lianxi/domain/task/evolve';
import type { TaskState } from '@lianxi/domain/task/task';
import { HolderEntity } from '@lianxi/persistence/organisation/holder.entity';
import type { HolderRow } from '@lianxi/persistence/organisation/holder.rows';
import { holderRows } from '@lianxi/persistence/organisation/holder.rows';
import { OrganisationEntity } from '@lianxi/persistence/organisation/organisation.entity';
import { organisationId } from '@lianxi/persistence/organisation/organisation.sql';
import { DocumentEntity } from '@lianxi/persistence/record/document.entity';
import { EventEntity } from '@lianxi/persistence/record/event.entity';
import { ProgrammeEntity } from '@lianxi/persistence/record/programme.entity';
import { TaskEntity } from '@lianxi/persistence/record/task.entity';
import { StrikeOffListEntity } from '@lianxi/persistence/strike-off-list/strike-off-list.entity';
import type { DataSource, EntityManager } from 'typeorm';
import { actorText } from '../path/actor-text';
import { checkCommands } from './check-commands';
import { checkDecisionNotices } from './check-decision-notices';
import { checkList } from './check-list';
import { checkNotices } from './check-notices';
import { checkOrphans } from './check-orphans';
import { checkTexts } from './check-texts';
import { checkViews } from './check-views';
import type { Difference } from './difference';
import { columns } from './difference';
import { chainFault, foldOrganisation, foldProgramme, foldTask, recordedIn } from './fold';

/** Compares everything a programme's record holds with its events, as of one instant. Empty when all agree. */
export async function checkRecord(record: DataSource, programme: string): Promise<Difference[]> {
  return await record.transaction('REPEATABLE READ', (manager) => checkRecordIn(manager, programme));
}

/** The same within a transaction of the caller's. */
export async function checkRecordIn(manager: EntityManager, programme: string): Promise<Difference[]> {
  const found: Difference[] = [];
  const row = await manager.findOneBy(ProgrammeEntity, { id: programme });
  if (row) found.push(...await checkProgramme(manager, row));
  const policy = row ? await policyOf(manager, row.state.policyVersion) : undefined;
  if (row && !policy) found.push({ aggregate: programme, kind: 'state', where: `policy ${row.state.policyVersion}`, found: 'missing' });
  for (const task of await manager.find(TaskEntity, { where: { programmeId: programme }, order: { measure: 'ASC' } })) {
    found.push(...await checkTask(manager, task, policy));
  }
  for (const list of await manager.find(StrikeOffListEntity, { where: { programmeId: programme }, order: { id: 'ASC' } })) found.push(...await checkList(manager, list));
  return [...found, ...await checkOrphans(manager, programme)];
}

async function checkProgramme(manager: EntityManager, row: ProgrammeEntity): Promise<Difference[]> {
  const events = await eventsOf(manager, row.id);
  return checkEvents(row.id, events, row) ?? [...columnsThatDiffer(events), ...stateDiffers(row.id, comesTo(() => foldProgramme(events)), row.state)];
}

async function checkTask(manager: EntityManager, row: TaskEntity, policy: Policy | undefined): Promise<Difference[]> {
  const events = await eventsOf(manager, row.id);
  const broken = checkEvents(row.id, events, row);
  if (broken) return broken;
  if (events.length === 0) return [{ aggregate: row.id, kind: 'chain', where: 'event 1', found: 'missing' }];
  const state = comesTo(() => foldTask(events));
  if (!state) return [...columnsThatDiffer(events), ...await checkCommands(manager, row.id, events), ...stateDiffers(row.id, undefined, row.state)];
  const step = nextStep(state);
  const shown = { next_step_at: row.nextStepAt, next_step_key: row.nextStepKey, concluded_at: row.concludedAt };
  const due = { next_step_at: step?.at ?? null, next_step_key: step?.key ?? null, concluded_at: state.concludedAt ?? null };
  return [...columnsThatDiffer(events), ...stateDiffers(row.id, state, row.state), ...columns(row.id, 'state', '', due, shown), ...await checkBeside(manager, row, state, events, policy)];
}

/** What the record holds of a task beside its row and its events. */
async function checkBeside(manager: EntityManager, task: TaskEntity, state: TaskState, rows: readonly EventEntity[], policy: Policy | undefined): Promise<Difference[]> {
  const recorded = rows.map((row) => recordedIn<TaskEvent>(row));
  const texts = await checkTexts(manager, state.brief.id, recorded.map(({ event }) => event));
  const notices = [...await checkNotices(manager, state, recorded, policy), ...await checkDecisionNotices(manager, task, recorded)];
  return [...await checkViews(manager, state), ...texts, ...notices, ...await checkCommands(manager, state.brief.id, rows)];
}

async function policyOf(manager: EntityManager, version: string): Promise<Policy | undefined> {
  const document = await manager.findOneBy(DocumentEntity, { kind: 'policy', version });
  return document?.body as Policy | undefined;
}

/** The same of the organisation: its chain, its state, who holds what, how persons are called, and what its changes were answered. */
export async function checkOrganisation(record: DataSource): Promise<Difference[]> {
  return await record.transaction('REPEATABLE READ', async (manager) => {
    const row = await manager.findOneByOrFail(OrganisationEntity, { id: organisationId });
    const events = await eventsOf(manager, organisationId);
    const broken = checkEvents(organisationId, events, row);
    if (broken) return broken;
    const state = comesTo(() => foldOrganisation(events)) ?? emptyOrganisation;
    const due = holderRows(state).map(holderText);
    const kept = (await manager.find(HolderEntity)).map(holderText);
    const holders: Difference[] = [
      ...due.filter((one) => !kept.includes(one)).map((one): Difference => ({ aggregate: organisationId, kind: 'view', where: `holder ${one}`, found: 'missing or different' })),
      ...kept.filter((one) => !due.includes(one)).map((one): Difference => ({ aggregate: organisationId, kind: 'view', where: `holder ${one}`, found: 'left over' })),
    ];
    const texts = await checkTexts(manager, organisationId, events.map((event) => recordedIn<OrganisationEvent>(event).event));
    return [...columnsThatDiffer(events), ...stateDiffers(organisationId, state, row.state), ...holders, ...texts, ...await checkCommands(manager, organisationId, events)];
  });
}

/** What events come to; undefined where they cannot follow each other, though their chain be sound. */
export function comesTo<State>(fold: () => State): State | undefined {
  try {
    return fold();
  } catch {
    return undefined;
  }
}

/** All that a decision reads of who holds what: a row that differs in any of it is found. */
const holderText = ({ post, person, beginsAt, bureau, role, endedAt, standsFor, letter, exceptFor }: HolderRow): string => (
  [post, person, beginsAt, bureau, role, endedAt ?? '', standsFor ?? '', letter ?? '', exceptFor ?? ''].join(' '));

/** An aggregate's events, the oldest first. */
export async function eventsOf(manager: EntityManager, aggregate: string): Promise<EventEntity[]> {
  return await manager.find(EventEntity, { where: { aggregate }, order: { seq: 'ASC' } });
}

/** A broken chain, after which nothing else can be told. */
export function checkEvents(aggregate: string, events: readonly EventEntity[], row: { readonly seq: number; readonly head: string }): Difference[] | undefined {
  const fault = chainFault(aggregate, events, row);
  return fault && [{ aggregate, kind: 'chain', where: `event ${fault.seq}`, found: fault.fault }];
}

/** Columns of events that say otherwise than the text, which alone is chained. */
export function columnsThatDiffer(events: readonly EventEntity[]): Difference[] {
  return events.flatMap((row) => {
    const { at, by, event } = recordedIn<{ readonly type: string }>(row);
    const said = { type: event.type, at, actor: actorText(by) };
    return columns(row.aggregate, 'event', `event ${row.seq} `, said, { type: row.type, at: row.at, actor: row.actor });
  });
}

/** A row whose state is not what the events come to. */
export function stateDiffers(aggregate: string, folded: object | undefined, kept: object): Difference[] {
  const text = (state: object | undefined): string => canonicalText((state ?? null) as Json);
  return text(folded) === text(kept) ? [] : [{ aggregate, kind: 'state', where: 'state', found: 'not what the events come to' }];
}
