import { legiblyIn } from '@lianxi/commands/check/fold';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { hashFields, hashesOf } from '@lianxi/domain/task/free-texts';
import type { EventRow } from '@lianxi/persistence/task/task.queries';
import type { FieldChange } from './event-changes';
import type { EventAnswer, ProvableEvent } from './event.answers';
import type { Said } from './said';
import { standsInOf } from './stands-in';

interface Recording {
  readonly by: Actor;
  readonly event: Record<string, unknown> & { readonly type: string };
}

/** An event with the words its hashes stand for, and all that proves it; of one whose text is none, that it cannot be read. */
export function eventAnswerOf(row: EventRow, changes: FieldChange[], said: Said): ProvableEvent {
  const recording = legiblyIn<Recording['event']>(row);
  return recording ? { ...answerOf(row, changes, said, recording), text: row.text } : unreadable(row);
}

/** Whoever changed the text in the database left what stands beside it in its row, and the hash, which it does not come to. */
function unreadable({ seq, v, type, at, actor, text, hash }: EventRow): ProvableEvent {
  return { seq, v, type, at, actor, unreadable: true, event: {}, changes: [], words: {}, erased: false, text, hash };
}

/** What of an event is others' to read: what was written, who signed on paper, and by which hashes a file or all that was decided on is known. */
const withheld: ReadonlySet<string> = new Set<string>([...hashFields, 'scan', 'scans', 'reviewScan', 'answers', 'seen']);

/** That an event happened, and what it changed, without the words and files in it; what its hash is over would hold them. */
export function eventFrameOf(row: EventRow, changes: FieldChange[], said: Said): EventAnswer {
  return without(withheld, row, changes, said);
}

/** An event with its words, without the file its authority (依据) is shown by, and so without what its hash is over. */
export function eventUnscannedOf(row: EventRow, changes: FieldChange[], said: Said): EventAnswer {
  return without(new Set(['scan']), row, changes, said);
}

function without(keys: ReadonlySet<string>, row: EventRow, changes: FieldChange[], said: Said): EventAnswer {
  return answerOf(row, changes, said, JSON.parse(row.text, (key, value: unknown) => (keys.has(key) ? undefined : value)) as Recording);
}

function answerOf({ seq, v, type, at, actor, hash }: EventRow, changes: FieldChange[], { texts, names }: Said, { by, event }: Recording): Omit<EventAnswer, 'text'> {
  const hashes = hashesOf(event);
  const words = Object.fromEntries(hashes.flatMap((one) => { const said = texts.get(one); return said === undefined ? [] : [[one, said]]; }));
  return { seq, v, type, at, actor, standsIn: standsInOf(by, names), letter: by.letter, event, changes, words, erased: hashes.some((one) => !texts.has(one)), hash };
}
