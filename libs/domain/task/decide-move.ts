import { parseRungKey, partSubject, seriesOf, subjectOfKey } from '../escalation/rung';
import type { Rung } from '../escalation/rung';
import { objecting } from '../countersignature/signers';
import type { Authority, AuthorityKind } from '../organisation/authority';
import type { BureauId } from '../organisation/bureau';
import { refuse } from '../refusal';
import { nameOf } from './accountable';
import { insufficient, planSince } from './authorities';
import type { Ask } from './commands';
import type { DecisionContext } from './context';
import type { Decision } from './decision';
import { accept } from './decision';
import type { TaskRefusal } from './refusals';
import type { TaskState } from './task';

/** 职责划转: an open part passes to another body. Whether the one was merged or split, or goes on and gives it off by a document, is the organisation's to know; whoever asks has read it there. */
export function movePart(state: TaskState, { from, to, kind, name, letter, effectiveOn, authority }: Ask<'movePart'>, context: DecisionContext): Decision {
  const { brief } = state;
  if (from === to) return refuse('successor-itself', { bureau: nameOf(brief, to) }, 'to');
  if (!brief.responsibilities.some(({ bureau }) => bureau === from)) return refuse('bureau-not-in-task', { bureau: nameOf(brief, from), heading: brief.heading }, 'bureau');
  const coordinates = state.coordinator.bureau === from || state.coordinator.bureau === to;
  const no = (authority && unfitAuthority(state, from, authority, context)) ?? (coordinates ? objection(state, [from, to]) : undefined);
  return no ?? accept({ type: 'partMoved', from, to, kind, name, letter, effectiveOn, ...(authority && { authority }), rungs: receiptRungs(state, from, to) });
}

/**
 * Whoever coordinates is another by a part that passes on as by an appointment, and so on nothing less. Any other part passes by what could appoint one as well, or by a document of
 * the government's own, which that of its office for establishments (编办文件) is. Nothing from before the plan gives off what the plan gave.
 */
function unfitAuthority(state: TaskState, from: BureauId, authority: Authority, context: DecisionContext): TaskRefusal | undefined {
  const { coordinatorAuthorities } = context.policy;
  const sufficient = state.coordinator.bureau === from ? coordinatorAuthorities : [...new Set<AuthorityKind>([...coordinatorAuthorities, 'government-document'])];
  return insufficient(authority, sufficient, planSince(state, context), context.now);
}

/** A disagreement of a body that becomes the coordinator, or is united with it, would vanish with its place among the signers: it is settled first. */
export function objection({ brief, milestones }: TaskState, bureaus: readonly BureauId[]): TaskRefusal | undefined {
  for (const { key, phase, round } of Object.values(milestones)) {
    const disagreed = phase === 'struck-off' || !round ? [] : objecting(round).filter((bureau) => bureaus.includes(bureau));
    if (disagreed.length > 0) return refuse('countersignature-disagreed', { milestone: key, bureaus: disagreed.map((bureau) => nameOf(brief, bureau)).join('、') }, 'milestone');
  }
  return undefined;
}

/** The reminder to sign that is ahead of the one, on its day, for the other; a body that has a receipt of its own here has its own reminder. */
function receiptRungs({ rungs, receipts, occurrences }: TaskState, from: BureauId, to: BureauId): readonly Rung[] {
  if (receipts[to]) return [];
  return rungs.filter(({ key }) => subjectOfKey(key) === partSubject(from)).map(({ key, ...rung }) => {
    const { dueVersion = 1, rung: name = '' } = parseRungKey(key) ?? {};
    const series = seriesOf(partSubject(to), dueVersion, name);
    return { ...rung, key: `${series}:${(occurrences[series] ?? 0) + 1}` };
  });
}
