import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { OpenedTask } from '../bench/activation';
import { ask } from '../chaos/ask';
import type { Intent, Journal } from '../chaos/journal';
import { onTask } from '../chaos/life';

/** The five acts of a short life, as events; the last act also concludes the task. */
export const acts = ['receiptSigned', 'contributionFiled', 'milestoneSubmitted', 'milestoneApproved', 'milestoneStruckOff'] as const;

/** How long an act is asked for again before it counts as failed. */
const patienceMs = 60_000;

/** Between two requests for the same act. */
const retryMs = 500;

/** What the people of a task with two bureaus and one milestone do, from receipt to 销号. */
function intentsOf({ task, brief }: OpenedTask): Intent[] {
  const milestone = `milestones/${brief.milestones[0]!.key}`;
  const intent = (who: string, path: string, body?: Intent['body']): Intent => ({ ...onTask(task, who, path, body), key: randomUUID() });
  return [
    intent('jiaoyuju/liaison', 'receipt', { bureau: 'jiaoyuju' }),
    intent('jiaoyuju/liaison', `${milestone}/contribution`, { bureau: 'jiaoyuju', text: '已按要求完成配合工作' }),
    intent('kejiju/liaison', `${milestone}/submission`, { achievedOn: '2020-10-12' }),
    intent('kejiju/bureau-head', `${milestone}/approval`),
    intent('lianxi-office/office', `${milestone}/strike-off`),
  ];
}

/** Counts of requests, for the share that succeeded. */
export interface Requests {
  sent: number;
  answered: number;
}

/** Lives one life over HTTP, each act asked for until it is answered. False when one of them was not. */
export async function live(url: string, task: OpenedTask, requests: Requests, journal?: Journal): Promise<boolean> {
  for (const intent of intentsOf(task)) if (!await insist(url, intent, requests, journal)) return false;
  return true;
}

async function insist(url: string, intent: Intent, requests: Requests, journal?: Journal): Promise<boolean> {
  journal?.intend(intent);
  for (const end = performance.now() + patienceMs; performance.now() < end;) {
    requests.sent += 1;
    const told = await ask(url, intent);
    journal?.note(intent, told);
    if (told.outcome === 'acknowledged') requests.answered += 1;
    if (told.outcome !== 'unknown') return told.outcome === 'acknowledged';
    await pause(retryMs);
  }
  return false;
}

/** Lives all lives, so many at once. */
export async function liveAll(tasks: readonly OpenedTask[], atOnce: number, one: (task: OpenedTask) => Promise<unknown>): Promise<void> {
  const left = [...tasks];
  const client = async (): Promise<void> => { for (let task = left.shift(); task !== undefined; task = left.shift()) await one(task); };
  await Promise.all(Array.from({ length: atOnce }, client));
}
