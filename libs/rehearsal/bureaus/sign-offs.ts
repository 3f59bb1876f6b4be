import { byLot } from './chance';
import type { Intention } from './intention';
import { post } from './intention';
import type { Scene } from './scene';
import { after, hours, lot, temperOf } from './scene';

/** How long a head takes, in working days, and how often it gives back what is put before it. */
const habits = {
  prompt: { from: 1, to: 3, returns: 0.06 },
  late: { from: 3, to: 9, returns: 0.15 },
  silent: { from: 6, to: 20, returns: 0.1 },
} as const;

/** No head, and no office, gives the same milestone back more often: this many returns are a dispute already. */
export const returnsAtMost = 2;

/** 签批 or 退回 by the head of the coordinating bureau. */
export function signOffs(scene: Scene): Intention[] {
  const { bureau } = scene.task.coordinator;
  const { from, to, returns } = habits[temperOf(scene, bureau)];
  return scene.task.milestones.flatMap((milestone): Intention[] => {
    const { key, phase, submission } = milestone;
    if (phase !== 'submitted' || submission === undefined) return [];
    const turn = milestone.returns.length;
    const at = after(scene, submission.at, byLot(from, to, lot(scene, key, 'sign-off', turn)), hours.head);
    if (at === undefined) return [];
    const gives = turn < returnsAtMost && lot(scene, key, 'return', turn) < returns;
    const common = { at, by: post(bureau, 'bureau-head'), turn };
    return [gives
      ? { ...common, deed: { kind: 'giveBack', bureau, milestone: key }, words: { reason: '示例：佐证材料不全，请补充。' } }
      : { ...common, deed: { kind: 'approve', bureau, milestone: key }, words: {} }];
  });
}
