import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import { addDays } from '@lianxi/domain/calendar/days';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { byLot } from './chance';
import type { Intention } from './intention';
import { director, post } from './intention';
import type { Milestone, Round, Scene, Told } from './scene';
import { after, hours, lot, temperOf } from './scene';

/** 会签意见 of everybody who was asked and has not answered: prompt bodies in time, late ones once the limit was told, silent ones never (未反馈). */
export function countersignatures(scene: Scene): Intention[] {
  return scene.task.milestones.flatMap(({ key, phase }) => {
    const round = scene.rounds.get(key);
    return phase !== 'open' || !round || round.complete ? [] : awaited(scene, key, round).flatMap((bureau) => answer(scene, key, bureau, round));
  });
}

/** 发起会签 by the coordinator's liaison, to everybody else of the measure. */
export function opensRound({ task: { coordinator, measure, parts } }: Scene, { key }: Milestone, at: Instant): Intention {
  const signers = parts.filter(({ kind, bureau }) => kind !== 'group' && bureau !== coordinator.bureau).map(({ bureau }) => bureau);
  return {
    at, by: post(coordinator.bureau, 'liaison'), turn: 0,
    deed: { kind: 'openRound', bureau: coordinator.bureau, milestone: key, signers },
    words: { text: `示例：措施${measure} ${key} 会签稿\n本稿自印发之日起施行。` },
  };
}

/** When a coordinator goes on: soon after the last answer, or, where some have not answered, some days after it was told that the limit is over. */
export function goesOnAt(scene: Scene, key: string, round: Round): Instant | undefined {
  const { bureau } = scene.task.coordinator;
  const days = (least: number, most: number): number => byLot(least, most, lot(scene, key, 'after-countersigning'));
  if (round.complete) return after(scene, lastAnswer(round), days(1, 2), hours.liaison);
  const told = limitTold(scene, key);
  return told && after(scene, told.at, temperOf(scene, bureau) === 'prompt' ? days(1, 3) : days(2, 6), hours.liaison);
}

/** The first day on which a paper that was put to others can have been issued. */
export const issuedFrom = (round: Round): LocalDate => (round.complete ? shanghaiDate(lastAnswer(round)) : addDays(round.limitOn, 1));

const lastAnswer = ({ openedAt, signers }: Round): Instant => [openedAt, ...signers.flatMap(({ at }) => at ?? [])].sort().at(-1) ?? openedAt;

const limitTold = ({ told }: Scene, key: string): Told | undefined => told.find(({ kind, milestone }) => kind === 'countersignLimit' && milestone === key);

/** Who may answer now: everybody who has not, or, one after another, the first of them until the limit is over. */
function awaited(scene: Scene, key: string, { order, signers }: Round): BureauId[] {
  const missing = signers.flatMap(({ bureau, answer: given }) => (given === 'none' ? [bureau] : []));
  return order === 'sequential' && !limitTold(scene, key) ? missing.slice(0, 1) : missing;
}

function answer(scene: Scene, key: string, bureau: BureauId, round: Round): Intention[] {
  const at = answersAt(scene, key, bureau, round);
  if (at === undefined) return [];
  const onPaper = scene.task.parts.some((part) => part.bureau === bureau && part.kind === 'vertical');
  const adds = lot(scene, key, bureau, 'countersign-opinion') < 0.15;
  return [{
    at, by: onPaper ? director : post(bureau, 'liaison'), turn: round.version,
    deed: { kind: 'countersign', bureau, milestone: key, answer: adds ? 'agreed-with-opinion' : 'agreed' },
    words: { version: round.version, ...(adds && { text: '示例：建议进一步明确适用范围。' }), ...(onPaper && { reply: `示例复函-${bureau}-${scene.task.measure}-${key}-会签` }) },
  }];
}

function answersAt(scene: Scene, key: string, bureau: BureauId, round: Round): Instant | undefined {
  const draw = lot(scene, key, bureau, 'countersign');
  switch (temperOf(scene, bureau)) {
    case 'prompt':
      return after(scene, round.order === 'sequential' ? lastAnswer(round) : round.openedAt, byLot(1, scene.countersignWithin, draw), hours.liaison);
    case 'late': {
      const told = limitTold(scene, key);
      return told && after(scene, told.at, byLot(1, 4, draw), hours.liaison);
    }
    case 'silent':
      return undefined;
  }
}
