import { byLot } from './chance';
import type { Intention } from './intention';
import { office, post } from './intention';
import type { Scene } from './scene';
import { after, hours, lot, reached, temperOf } from './scene';

/** 签收: prompt bureaus sign within three days, the others once they were reminded of it: late ones once or twice, silent ones up to six times. */
export function receipts(scene: Scene): Intention[] {
  return scene.task.parts.flatMap(({ bureau, kind, receipt }): Intention[] => {
    if (receipt !== 'awaited') return [];
    const at = signsAt(scene, bureau);
    if (at === undefined) return [];
    const onPaper = kind === 'vertical';
    return [{ at, deed: { kind: 'acknowledge', bureau }, by: onPaper ? office : post(bureau, 'liaison'), words: onPaper ? { reply: `示例复函-${bureau}-${scene.task.measure}` } : {}, turn: 0 }];
  });
}

function signsAt(scene: Scene, bureau: string): string | undefined {
  const temper = temperOf(scene, bureau);
  const days = byLot(0, 2, lot(scene, 'receipt-days', bureau));
  if (temper === 'prompt') return after(scene, scene.task.openedAt, days, hours.liaison);
  const needed = temper === 'late' ? byLot(1, 2, lot(scene, 'receipt-reminders', bureau)) : byLot(3, 6, lot(scene, 'receipt-reminders', bureau));
  const reminder = reached(scene, bureau)[needed - 1];
  return reminder && after(scene, reminder.at, days, hours.liaison);
}
