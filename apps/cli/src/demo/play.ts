import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import type { Desk } from '../desk/desk';
import { demoProgramme } from '../desk/desk';
import { clockOf, jumpTo } from '../desk/jump';
import { Refused } from '../desk/problem';
import { dateOf } from '../terminal/when';
import { perform } from './perform';
import { signAll, signersOf, type Signer } from './receipts';
import { allTasks } from './standing';
import { activatedAt, receiptDays, runsFrom, scenes } from './story';

/** Whether the rehearsal has been brought to its morning: its clock has run at least once. */
export async function isPlayed(desk: Desk): Promise<boolean> {
  try {
    const { clock, now } = await clockOf(desk, demoProgramme);
    return clock.kind !== 'standing' || now > runsFrom;
  } catch (error) {
    if (error instanceof Refused && error.rule === 'programme-unknown') return false;
    throw error;
  }
}

/** Brings the rehearsal to its morning by ordinary commands; after a crash it goes on where it was. */
export async function play(desk: Desk): Promise<void> {
  await activate(desk);
  const tasks = await allTasks(desk);
  await sign(desk, signersOf(tasks));
  const ids = new Map(tasks.map(({ measure, id }) => [measure, id]));
  for (const { at, title, acts } of scenes) {
    await stand(desk, at);
    for (const act of acts) await perform(desk, ids, act);
    tell(desk, at, title);
  }
  await stand(desk, runsFrom);
}

/** The last act: from here the programme's time passes as the wall's does. */
export async function letRun(desk: Desk): Promise<void> {
  const key = 'demo-clock-run';
  await desk.act(office, (api) => api.POST('/api/v1/programmes/{programme}/clock/run', {
    params: { path: { programme: demoProgramme }, header: { 'Idempotency-Key': key } },
  }), key);
}

async function activate(desk: Desk): Promise<void> {
  const key = 'demo-activation';
  const { tasks, milestones } = await desk.act(office, (api) => api.POST('/api/v1/programmes', {
    params: { header: { 'Idempotency-Key': key } },
    body: { id: demoProgramme, mode: 'rehearsal', plan: { ...xinxiangPlan }, startsAt: activatedAt },
  }), key);
  tell(desk, activatedAt, { zh: `演练启动：${tasks.length}项措施，${milestones}个节点`, en: `Rehearsal activated: ${tasks.length} measures, ${milestones} milestones` });
}

/** Bureaus sign on two days in turn, vertical bodies by letter on the third: all before the first reminder of a receipt. */
async function sign(desk: Desk, signers: readonly Signer[]): Promise<void> {
  const municipal = signers.filter(({ kind }) => kind !== 'vertical');
  const half = Math.ceil(municipal.length / 2);
  const days: readonly (readonly [string, readonly Signer[]])[] = [
    [receiptDays.first, municipal.slice(0, half)],
    [receiptDays.second, municipal.slice(half)],
    [receiptDays.byLetter, signers.filter(({ kind }) => kind === 'vertical')],
  ];
  for (const [at, ones] of days) {
    await stand(desk, at);
    let receipts = 0;
    for (const signer of ones) receipts += await signAll(desk, signer);
    const letters = at === receiptDays.byLetter;
    tell(desk, at, letters
      ? { zh: `${ones.length}个垂直管理单位复函，办公室代录签收 ${receipts}份`, en: `${ones.length} vertical bodies answer by letter; the office enters ${receipts} receipts` }
      : { zh: `${ones.length}个单位签收 ${receipts}份`, en: `${ones.length} bureaus sign ${receipts} receipts` });
  }
}

/** Moves the standing clock to a time, unless an earlier run has brought it there or beyond. */
async function stand(desk: Desk, at: string): Promise<void> {
  const { now } = await clockOf(desk, demoProgramme);
  if (now >= at) return;
  await jumpTo(desk, { programme: demoProgramme, to: at, by: office, report: () => undefined, keyAt: (from) => `demo-jump-${from}-${at}` });
}

function tell(desk: Desk, at: string, what: Bilingual): void {
  desk.progress(`  ${dateOf(at)}  ${desk.text(what)}`);
}
