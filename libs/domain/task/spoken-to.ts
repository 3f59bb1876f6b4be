import type { Rung } from '../escalation/rung';
import { parseRungKey } from '../escalation/rung';
import type { BureauId } from '../organisation/bureau';
import { roundStanding } from '../countersignature/standing';
import { awaited } from './accountable';
import { milestoneOf } from './milestones';
import type { TaskState } from './task';

/**
 * The bureaus a step speaks to, or about, if it is carried out now: a reminder reaches those whose contribution is missing and the
 * coordinator; later rungs only those who are waited for (those that contributed are left alone, and a coordinator that waits is not late). The limit of
 * 会签 reaches those that have not answered and the coordinator, who may now go on with '未反馈'.
 */
export function spokenTo(state: TaskState, { key, kind }: Pick<Rung, 'key' | 'kind'>): readonly BureauId[] {
  const subject = parseRungKey(key)?.subject;
  if (subject === undefined) return [];
  if ('bureau' in subject) return [subject.bureau];
  if ('countersigned' in subject) {
    const round = milestoneOf(state, subject.countersigned)?.round;
    return round ? [...new Set([...roundStanding(round).missing, state.coordinator.bureau])] : [];
  }
  const milestone = milestoneOf(state, subject.milestone);
  if (!milestone) return [];
  const late = awaited(state, milestone);
  return kind === 'remind' ? [...new Set([...late, state.coordinator.bureau])] : late;
}
