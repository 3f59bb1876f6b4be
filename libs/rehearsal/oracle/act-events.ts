import type { SignedList } from '@lianxi/domain/approval/chain';
import type { Authority } from '@lianxi/domain/organisation/authority';
import type { Act, ObservedEvent } from './evidence';

/** What an act is called in the chain of its task. */
const eventTypes: Readonly<Record<Act['kind'], readonly string[]>> = {
  acknowledge: ['receiptSigned'],
  contribute: ['contributionFiled'],
  openRound: ['countersignatureOpened'],
  countersign: ['countersigned'],
  attach: ['evidenceAttached'],
  submit: ['milestoneSubmitted'],
  approve: ['milestoneApproved'],
  review: ['milestoneReviewed'],
  giveBack: ['milestoneReturned'],
  strikeOff: ['milestoneStruckOff'],
  appointCoordinator: ['coordinatorConfirmed', 'coordinatorChanged'],
};

/** Whether an event is of the kind an act leaves behind, about the same milestone or bureau. */
export function isEventOf(act: Act, { type, event }: ObservedEvent): boolean {
  if (!eventTypes[act.kind].includes(type)) return false;
  if (act.kind === 'appointCoordinator') return (event.to ?? event.bureau) === act.bureau;
  if ('milestone' in act && event.milestone !== act.milestone) return false;
  return act.kind === 'acknowledge' || act.kind === 'contribute' || act.kind === 'countersign' ? event.bureau === act.bureau : true;
}

/** Something that the record must say as the act was done. */
type Claim = readonly [what: string, done: string, recorded: string];

/** What follows from an act by the rules alone, and stands in a field of its event: by when a round is to be answered, who had not answered it. */
export type Followed = readonly [field: 'limitOn' | 'unanswered', demanded: string];

/**
 * What an act and its events must agree in: who, when, the day of achievement, the authority, the file, the list, and that the last strike-off concludes the
 * task, and nothing else does.
 */
export function claimsOf(act: Act, first: ObservedEvent, own: readonly ObservedEvent[], concludes: boolean, follows?: Followed): Claim[] {
  const all = (of: (event: ObservedEvent) => string): string => [...new Set(own.map(of))].join();
  const claims: Claim[] = [
    ['actor', act.by, all(({ actor }) => actor)],
    ['at', act.at, all(({ at }) => at)],
    ['events', concludes ? `${first.type},taskConcluded` : first.type, own.map(({ type }) => type).join()],
  ];
  if (act.kind === 'submit') claims.push(['achievedOn', act.achievedOn, String(first.event.achievedOn)]);
  if (act.kind === 'openRound') claims.push(['signers', listed(act.signers), listed(first.event.bureaus)]);
  if (act.kind === 'countersign') claims.push(['answer', act.answer, String(first.event.answer)]);
  if (follows) claims.push([follows[0], follows[1], listed(first.event[follows[0]])]);
  if (act.kind === 'attach') claims.push(['sha256', act.sha256, String(first.event.sha256)], ['scanOf', act.scanOf ?? '-', typeof first.event.scanOf === 'string' ? first.event.scanOf : '-']);
  if (act.kind === 'strikeOff') claims.push(['list', act.list ? signed(act.list) : '-', isSignedList(first.event.list) ? signed(first.event.list) : '-']);
  if (act.kind === 'appointCoordinator') claims.push(['authority', written(act.authority), isAuthority(first.event.authority) ? written(first.event.authority) : '-']);
  return claims;
}

/** A word, or words in whatever order they stand; nothing is a dash. */
export const listed = (value: unknown): string => (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String).sort().join() || '-';

function written({ kind, number, on }: Authority): string {
  return `${kind} ${number} ${on}`;
}

function signed({ number, on, signer, post = '-', scan = '-' }: SignedList): string {
  return `${number} ${on} ${signer} ${post} ${scan}`;
}

function isSignedList(value: unknown): value is SignedList {
  return typeof value === 'object' && value !== null && 'number' in value && 'on' in value && 'signer' in value;
}

function isAuthority(value: unknown): value is Authority {
  return typeof value === 'object' && value !== null && 'kind' in value && 'number' in value && 'on' in value;
}

/** The places in the chain that an answer claims: `seq` is that of the last of its events. */
export function seqsOf({ seq, events }: { readonly seq: number; readonly events: readonly string[] }): number[] {
  return events.map((_, index) => seq - events.length + 1 + index);
}
