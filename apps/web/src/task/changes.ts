import { bureauName } from '@lianxi/api-client/bureau-name';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { milestoneName, phaseSaid } from '@lianxi/wording/milestone';
import { dayIn, momentIn } from '@lianxi/wording/moment';
import type { task as taskWords } from '@lianxi/wording/zh/page/task';
import type { words as standingWords } from '@lianxi/wording/zh/words';
import type { Language } from '../look/choices';

type Event = Pick<Schemas['TaskEvent'], 'at' | 'changes' | 'event'>;
type OfTask = Pick<Schemas['Task'], 'parts' | 'formerParts' | 'milestones'>;

interface Words {
  readonly language: Language;
  readonly words: typeof taskWords;
  readonly standing: typeof standingWords;
}

/** Of an answer to 会签, for which body it was given and what it is: 市税务局答复：不同意. Nothing of any other event. */
export function answerSaid({ at, type, event: { bureau, answer } }: Pick<Schemas['TaskEvent'], 'at' | 'type' | 'event'>, task: OfTask, { words, standing }: Omit<Words, 'language'>): string | undefined {
  const answers: Readonly<Record<string, string>> = standing.countersignAnswer;
  if (type !== 'countersigned' || typeof bureau !== 'string' || typeof answer !== 'string') return undefined;
  return fill(words.answered, { name: bureauName(task, bureau, undefined, at), answer: answers[answer] ?? '' });
}

/** Of a draft to urge or to supervise, what became of it: by which paper it was issued, or that it was not. Nothing of any other event. */
export function draftSaid({ type, event: { kind, issued } }: Pick<Schemas['TaskEvent'], 'type' | 'event'>, { language, words }: Omit<Words, 'standing'>): string | undefined {
  if (type !== 'draftHandled' || (kind !== 'urge' && kind !== 'supervise')) return undefined;
  const paper = issued as Schemas['HandlingForm']['issued'];
  return paper ? fill(words.draftIssued[kind], { number: paper.number, day: dayIn(language, paper.on) }) : words.draftDropped[kind];
}

/** A field that changed: what it is called, and how it was and is. */
export interface Said {
  readonly field: string;
  readonly name: string;
  readonly how: string;
}

/** What an event changed, in words. Whether the coordinator is provisional is said with its name, as people say it: 市科技局（暂定）. A field without words of its own is not shown: no machine word stands on a page. */
export function changesSaid(event: Event, task: OfTask, { language, words, standing }: Words): readonly Said[] {
  const { at, changes } = event;
  const provisional = changes.find(({ field }) => field === 'coordinator.provisional');
  const moved = changes.find(({ field }) => field === 'coordinator');
  const body = typeof event.event.bureau === 'string' ? bureauName(task, event.event.bureau, undefined, at) : '';
  const coordinator = (bureau: string | undefined, isProvisional: string | undefined): string => {
    const standsAs = isProvisional === undefined ? '' : words.coordinatorIs[isProvisional === 'true' ? 'provisional' : 'confirmed'];
    return `${bureau === undefined ? body : bureauName(task, bureau, undefined, at)}${standsAs}`;
  };
  const ofCoordinator = provisional ?? moved;
  return [
    ...(ofCoordinator ? [{ field: 'coordinator', name: words.changedField.coordinator, how: fill(words.was, { from: coordinator(moved?.from, provisional?.from), to: coordinator(moved?.to, provisional?.to) }) }] : []),
    ...changes.flatMap((change) => said(change, event, task, { language, words, standing })),
  ];
}

function said({ field, from, to }: Event['changes'][number], { at, event }: Event, task: OfTask, { language, words, standing }: Words): readonly Said[] {
  const [room = '', one = '', kind = room, of = ''] = field.split('.');
  const isOfMilestone = room === 'milestones';
  const names: Readonly<Record<string, string>> = words.changedField;
  const name = names[isOfMilestone ? kind : room];
  if (name === undefined || room === 'coordinator') return [];
  const valued = (value: string): string => valueOf(isOfMilestone ? kind : room, phaseSaid(one, value), { language, words, standing });
  // A part that was passed on is named by its body, or by its body and a milestone of it.
  const body = room === 'names' ? undefined : [one.split('/')[0] ?? '', of].find((bureau) => [...task.parts, ...task.formerParts ?? []].some((part) => part.bureau === bureau));
  const target = kind === 'figures' ? task.milestones.find(({ key }) => key === one)?.targets?.find(({ id }) => id === of)?.text : undefined;
  const other = isOfMilestone && one !== event.milestone ? milestoneName(language, one) : undefined;
  const about = [other, body === undefined ? undefined : bureauName(task, body, undefined, at), target].filter((word) => word !== undefined);
  return [{ field, name: [...about, name].join(language === 'en' || about.length > 1 ? ' ' : ''), how: how({ from, to }, kind === 'escalation', valued, words) }];
}

function how({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }, isLadder: boolean, valued: (value: string) => string, words: typeof taskWords): string {
  // 督促 begins from nothing, and ends with what was asked for.
  if (isLadder && to === 'quiet') return fill(words.urgingOver, { from: valued(from ?? '') });
  if (from === undefined || (isLadder && from === 'quiet')) return fill(words.now, { to: valued(to ?? '') });
  return to === undefined ? fill(words.noLonger, { from: valued(from) }) : fill(words.was, { from: valued(from), to: valued(to) });
}

/** What a field holds, as people say it. */
function valueOf(kind: string, value: string, { language, words, standing }: Words): string {
  if (kind === 'evidence') return fill(words.files, { count: value });
  if (kind === 'concludedAt') return momentIn(language, value);
  const known: Readonly<Record<string, string>> = kind === 'phase' ? standing.milestonePhase : words.value;
  return kind === 'document' || kind === 'names' || kind === 'handlers' || kind === 'figures' ? value : known[value] ?? dayIn(language, value);
}
