import { addDays } from '@lianxi/domain/calendar/days';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import { asksForNumber, isNamed } from '@lianxi/domain/task/submission';
import { byLot } from './chance';
import { pressure } from './contributions';
import { goesOnAt, issuedFrom, opensRound } from './countersignatures';
import type { Intention, Words } from './intention';
import { post } from './intention';
import { attaches, examplePaper } from './papers';
import type { Milestone, Round, Scene } from './scene';
import { after, hours, latest, lot, reached, temperOf, workingDay } from './scene';

/** 申请办结 by the coordinator's liaison, once every contribution is there, and, where the policy wants its paper countersigned, once it was put to the others and they have answered or the limit is over. */
export function submissions(scene: Scene): Intention[] {
  const { coordinator, milestones, measure } = scene.task;
  return milestones.flatMap((milestone): Intention[] => {
    if (milestone.phase !== 'open' || milestone.dueOn === undefined || isWaitedFor(milestone, coordinator.bureau)) return [];
    const [round, { asked = {} }] = [scene.rounds.get(milestone.key), scene];
    const at = submitsAt(scene, milestone, milestone.dueOn, round);
    if (at === undefined) return [];
    const [by, turn] = [post(coordinator.bureau, 'liaison'), milestone.returns.length];
    const numbered = milestone.basis === 'deliverable' || asksForNumber(asked, measure, milestone.key);
    const shows = examplePaper(`措施${measure}证明材料`, `what was done for measure ${measure}, ${milestone.key}, submission ${turn + 1}`);
    const shown = asked.evidence ? [attaches(shows, { at, by, milestone: milestone.key, turn })] : [];
    if (!round && isCountersigned(scene, milestone)) return [...shown, opensRound(scene, milestone, at)];
    const on = achievedOn(scene, milestone, milestone.dueOn, at, round);
    // What is attached after an answer makes another paper of it: what a round was opened with is what it stays.
    return [...(round ? [] : shown), {
      at, by, turn,
      deed: { kind: 'submit', bureau: coordinator.bureau, milestone: milestone.key, achievedOn: on, ...(numbered && { document: `示例文号-${measure}-${milestone.key}` }) },
      words: { text: `示例：措施${measure} ${milestone.key} 已完成`, ...figures(milestone, on) },
    }];
  });
}

/** Of each target its least, as an example. */
function figures({ targets = [] }: Milestone, on: LocalDate): Pick<Words, 'figures'> {
  return targets.length === 0 ? {} : { figures: targets.map(({ id, values: [least = 0], unit }) => ({ target: id, value: least, unit, on })) };
}

const isWaitedFor = ({ contributions }: Milestone, coordinator: string): boolean => contributions.some(({ bureau, state }) => state === 'awaited' && bureau !== coordinator);

/** Whose paper the policy wants put to others before. */
const isCountersigned = ({ asked: { countersigned = [] } = {}, task }: Scene, { key }: Milestone): boolean => isNamed(countersigned, task.measure, key);

/** When it is submitted; of what is to be countersigned and was not put to others yet, when it is put to them. */
function submitsAt(scene: Scene, milestone: Milestone, dueOn: LocalDate, round: Round | undefined): Instant | undefined {
  const { bureau } = scene.task.coordinator;
  const temper = temperOf(scene, bureau);
  const draw = (what: string): number => lot(scene, milestone.key, 'submission', what, milestone.returns.length);
  const returned = milestone.returns.at(-1);
  if (returned) return after(scene, returned.at, temper === 'prompt' ? byLot(2, 5, draw('again')) : byLot(4, 12, draw('again')), hours.liaison);
  if (round) return goesOnAt(scene, milestone.key, round);
  const ready = after(scene, lastFiled(scene, milestone), byLot(1, 3, draw('ready')), hours.liaison);
  if (temper === 'prompt') return latest(ready, workingDay(scene, dueOn, -byLot(0, 10, draw('days')) - (isCountersigned(scene, milestone) ? scene.countersignWithin + 1 : 0), hours.liaison));
  const nudges = reached(scene, bureau, milestone.key);
  const nudge = temper === 'late' ? nudges[byLot(3, 4, draw('nudges')) - 1] : pressure(nudges, draw('patience'));
  return nudge && latest(ready, after(scene, nudge.at, byLot(1, 5, draw('days')), hours.liaison));
}

/** Since when nothing has been missing: the last contribution, or the beginning. */
function lastFiled({ task }: Scene, { contributions }: Milestone): Instant {
  return [task.openedAt, ...contributions.flatMap(({ filedAt }) => filedAt ?? [])].sort().at(-1) ?? task.openedAt;
}

/** Due and reported are two dates: prompt coordinators achieve in time even what they report after it, silent ones seldom do. */
function achievedOn(scene: Scene, { key, returns }: Milestone, dueOn: LocalDate, at: Instant, round: Round | undefined): LocalDate {
  const reported = shanghaiDate(at);
  const temper = temperOf(scene, scene.task.coordinator.bureau);
  const inTime = lot(scene, key, 'achieved') < { prompt: 0.95, late: 0.5, silent: 0.2 }[temper];
  const last = inTime && reported > dueOn ? dueOn : reported;
  const on = addDays(last, -byLot(0, 4, lot(scene, key, 'achieved-days', returns.length)));
  return round && on < issuedFrom(round) ? issuedFrom(round) : on;
}
