import { createHash } from 'node:crypto';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import type { Instant, LocalDate } from '../calendar/time';
import { addWorkingDays, lastWorkingDayOfYear } from '../calendar/working-days';
import { defaultPolicy } from '../escalation/policy';
import type { Actor, Role } from '../organisation/actor';
import { timekeeper } from '../organisation/actor';
import type { BureauKind, Duty } from '../organisation/bureau';
import type { Recorded } from '../recorded';
import { isRefusal } from '../refusal';
import type { MilestoneBrief, TaskBrief } from './brief';
import type { StepCommand, TaskCommand } from './commands';
import type { DecisionContext } from './context';
import type { AttachEvidence } from './evidence';
import { decideTask, openTask } from './decide';
import { decideStep } from './decide-step';
import type { TaskEvent } from './events';
import { evolveTask } from './evolve';
import type { Preparer } from './separation';
import { evidenceOf, preparing } from './separation';
import type { StepDecision } from './step-decision';
import type { TaskState } from './task';

/** 2020-10-12, 09:30 in Shanghai: the day the plan is activated. */
export const activation: Instant = '2020-10-12T01:30:00.000Z';

export const actor = (role: Role, bureau = 'lianxi-office'): Actor => ({ person: `${bureau}-${role}`, bureau, role });
export const office = actor('office');

const body = (bureau: string, name: string, duty: Duty, kind: BureauKind = 'municipal') => ({ bureau, name, duty, kind });

export function milestone(key: string, year: number): MilestoneBrief {
  const dueOn = lastWorkingDayOfYear(chinaCalendar, year);
  const reportBy = dueOn && addWorkingDays(chinaCalendar, dueOn, 5);
  return { key, basis: 'deliverable', text: `成果 ${key}`, year, ...(dueOn && reportBy ? { dueOn, reportBy } : {}) };
}

/** Measure 4 of the first plan, with deliverable 7 of 2020: five bodies with joint duty, 科技局 named first. */
export const measure4: TaskBrief = {
  programme: 'test',
  id: '00000000-0000-5000-8000-000000000004',
  measure: 4,
  heading: '推进“产学研金介”深度融合',
  section: '二、培育壮大绿色技术创新主体',
  pattern: 'joint-by-duty',
  responsibilities: [
    body('kejiju', '市科技局', 'joint'),
    body('jiaoyuju', '市教育局', 'joint'),
    body('nongyenongcunju', '市农业农村局', 'joint'),
    body('rensheju', '市人社局', 'joint'),
    body('fagaiwei', '市发改委', 'joint'),
  ],
  openGroups: [],
  milestones: [milestone('d7-2020', 2020)],
  leadMs: 30_000,
};

/** Measure 3: 税务局, a vertical body, answers on paper. */
export const measure3: TaskBrief = {
  ...measure4,
  id: '00000000-0000-5000-8000-000000000003',
  measure: 3,
  heading: '激发高校、科研院所绿色技术创新活力',
  responsibilities: [
    body('kejiju', '市科技局', 'joint'),
    body('caizhengju', '市财政局', 'joint'),
    body('shuiwuju', '市税务局', 'joint', 'vertical'),
  ],
  milestones: [milestone('d5-2020', 2020), milestone('d5-2021', 2021)],
};

/** Measure 8: 各采购单位 take part as a class, without an account. */
export const measure8: TaskBrief = {
  ...measure4,
  id: '00000000-0000-5000-8000-000000000008',
  measure: 8,
  pattern: 'lead-participate',
  responsibilities: [body('caizhengju', '市财政局', 'lead'), body('caigoudanwei', '各采购单位', 'participant', 'group')],
  milestones: [milestone('y-2020', 2020)],
};

/** A task lived through by hand: commands and steps at the instants a test names. */
export class LivedTask {
  readonly record: Recorded<TaskEvent>[] = [];
  state: TaskState;

  constructor(brief: TaskBrief, at: Instant = activation, private readonly setting = { policy: defaultPolicy, calendar: chinaCalendar }) {
    const event = openTask(brief, { now: at, ...setting });
    this.record.push({ at, by: office, event });
    this.state = evolveTask(undefined, { at, by: office, event });
  }

  get events(): readonly TaskEvent[] {
    return this.record.map(({ event }) => event);
  }

  context(now: Instant, by: Actor): DecisionContext {
    return { now, actor: by, bureaus: [by.bureau], hash: (text) => createHash('sha256').update(text).digest('hex'), ...this.setting };
  }

  /** Who ever prepared, submitted or signed a milestone. */
  preparers(key: string): readonly Preparer[] {
    return this.record.flatMap(({ by, event }) => ('milestone' in event && event.milestone === key && preparing.some((type) => type === event.type) ? [{ ...by, evidenceOf: evidenceOf(event) }] : []));
  }

  /** Carries out a command; answers the refusal's code, or undefined when it was accepted. */
  ask(at: Instant, by: Actor, command: TaskCommand | AttachEvidence): string | undefined {
    return this.askIn(this.context(at, by), command);
  }

  askIn(context: DecisionContext, command: TaskCommand | AttachEvidence): string | undefined {
    const decision = decideTask(this.state, command, { ...context, ...('milestone' in command && command.milestone !== undefined && { preparers: this.preparers(command.milestone) }) });
    if (isRefusal(decision)) return decision.refused;
    this.append(context.now, context.actor, decision.events);
    return undefined;
  }

  step(at: Instant, command: StepCommand): StepDecision {
    const decision = decideStep(this.state, command, this.context(at, timekeeper));
    this.append(at, timekeeper, decision.events);
    return decision;
  }

  /** Carries out everything that is due by an instant, each rung at its own instant, or all of them `late`, at that instant. */
  live(until: Instant, late = false): void {
    for (let next = this.state.rungs[0]; next !== undefined && next.at <= until; next = this.state.rungs[0]) {
      this.step(late ? until : next.at, { type: 'carryOutStep', key: next.key, kind: next.kind });
    }
  }

  private append(at: Instant, by: Actor, events: readonly TaskEvent[]): void {
    for (const event of events) {
      this.record.push({ at, by, event });
      this.state = evolveTask(this.state, { at, by, event });
    }
  }
}

/** The scan of a list that was signed elsewhere, as the office attaches it before it strikes off by that list. */
export const listScan = (milestone: string, bureau = 'kejiju'): AttachEvidence => ({ ...plainFile(milestone, bureau), scanOf: 'list' });

/** The same file as evidence of what is to be submitted. */
export const plainFile = (milestone: string, bureau = 'kejiju'): AttachEvidence => ({ type: 'attachEvidence', milestones: [milestone], bureau, sha256: 'list', size: 7, kind: 'pdf', nameHash: 'n' });

export const morning = (date: LocalDate): Instant => `${date}T00:59:30.000Z`;
export const noon = (date: LocalDate): Instant => `${date}T04:00:00.000Z`;
