import type { Milestone, Scene, Task, Told } from './scene';
import { chinaCalendar } from '@lianxi/plan/calendars/china';

/** Measure 3 as the API shows it on the day of its activation. */
export const measure3: Task = {
  id: '00000000-0000-5000-8000-000000000003', programme: 'rehearsal-1-x', measure: 3, heading: '激发高校、科研院所绿色技术创新活力', section: '培育壮大绿色技术创新主体',
  coordinator: { bureau: 'kejiju', name: '市科技局', provisional: true }, phase: 'receipt', progress: 'not-started', flags: [], dueOn: '2020-12-31', waitingFor: [],
  clause: { text: '建立健全科研人员评价激励机制。', responsible: '市科技局、教育局、财政局、人社局、税务局按职责分工负责' }, pattern: 'joint-by-duty', openGroups: [], openedAt: '2020-10-12T01:30:00.000Z', workflow: 'http://ui/measure-03',
  parts: [
    { bureau: 'kejiju', kind: 'municipal', duty: 'joint', name: '市科技局', receipt: 'awaited' },
    { bureau: 'jiaoyuju', kind: 'municipal', duty: 'joint', name: '市教育局', receipt: 'awaited' },
    { bureau: 'shuiwuju', kind: 'vertical', duty: 'joint', name: '市税务局', receipt: 'awaited' },
    { bureau: 'caigou-danwei', kind: 'group', duty: 'participant', name: '各采购单位' },
  ],
  milestones: [{
    key: 'd5-2020', basis: 'deliverable', text: '完善政策措施', year: 2020, dueOn: '2020-12-31', reportBy: '2021-01-08', phase: 'open', escalation: 'quiet', flags: [], returns: [],
    contributions: [{ bureau: 'jiaoyuju', state: 'awaited' }, { bureau: 'shuiwuju', state: 'awaited' }],
    shown: 'whole', asked: { number: false, countersignature: false }, dateOrigin: 'deliverable', seen: '0'.repeat(64),
  }],
};

const deliverable = measure3.milestones[0]!;

/** The milestone, changed. */
export const with5 = (changed: Partial<Milestone>): Task => ({ ...measure3, milestones: [{ ...deliverable, ...changed }] });

/** All contributions in on 2020-12-01. */
export const allIn = deliverable.contributions.map(({ bureau }) => ({ bureau, state: 'contributed' as const, filedAt: '2020-12-01T02:00:00.000Z' }));

export const scene = (changed: Partial<Scene> = {}): Scene => ({ seed: 1, temperaments: 'prompt', calendar: chinaCalendar, task: measure3, countersignWithin: 5, rounds: new Map(), told: [], ...changed });

/** A step about the milestone that reached some bureaus at 09:00 of a day. */
export const told = (kind: Told['kind'], day: string, ...bureaus: readonly string[]): Told => (
  { key: `milestone/d5-2020:1:${kind}:${day}`, kind, milestone: 'd5-2020', bureaus: [...bureaus], at: `${day}T01:00:00.000Z` });
