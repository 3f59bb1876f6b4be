import { byLot } from './chance';
import type { Intention } from './intention';
import { office, post } from './intention';
import type { Milestone, Scene, Told } from './scene';
import { after, hours, latest, lot, reached, temperOf, workingDay } from './scene';

/** 配合情况 of everybody but the coordinator, to each milestone that is open and has a date. */
export function contributions(scene: Scene): Intention[] {
  const { task } = scene;
  return task.milestones.filter(({ phase, dueOn }) => phase === 'open' && dueOn !== undefined).flatMap((milestone) => (
    milestone.contributions.flatMap(({ bureau, state }): Intention[] => {
      if (state !== 'awaited' || bureau === task.coordinator.bureau) return [];
      const at = contributesAt(scene, milestone, bureau);
      if (at === undefined) return [];
      const onPaper = task.parts.some((part) => part.bureau === bureau && part.kind === 'vertical');
      return [{
        at,
        deed: { kind: 'contribute', bureau, milestone: milestone.key },
        by: onPaper ? office : post(bureau, 'liaison'),
        words: { text: `示例：${milestone.key} 配合情况`, ...(onPaper ? { reply: `示例复函-${bureau}-${task.measure}-${milestone.key}` } : {}) },
        turn: milestone.returns.length,
      }];
    })));
}

function contributesAt(scene: Scene, milestone: Milestone, bureau: string): string | undefined {
  const { key, dueOn } = milestone;
  const draw = (what: string): number => lot(scene, key, bureau, what);
  if (dueOn === undefined) return undefined;
  if (temperOf(scene, bureau) === 'prompt') return latest(scene.task.openedAt, workingDay(scene, dueOn, -byLot(3, 22, draw('contribution')), hours.liaison));
  const nudge = temperOf(scene, bureau) === 'late'
    ? reached(scene, bureau, key)[byLot(2, 4, draw('nudges')) - 1]
    : pressure(reached(scene, bureau, key), draw('patience'));
  return nudge && after(scene, nudge.at, byLot(1, 5, draw('days')), hours.liaison);
}

/** What moves a silent bureau: the inspection office, else the joint meeting; one in eight is moved by nothing. */
export function pressure(told: readonly Told[], patience: number): Told | undefined {
  if (patience < 0.6) return told.find(({ kind }) => kind === 'supervise');
  return patience < 0.875 ? told.find(({ kind }) => kind === 'putOnAgenda') : undefined;
}
