import type { Actor } from '@lianxi/domain/organisation/actor';
import type { EventRow } from '@lianxi/persistence/task/task.queries';
import type { FieldChange } from './event-changes';
import type { EventAnswer } from './event.answers';
import type { Said } from './milestone-view';
import { standsInOf } from './stands-in';

/** An event as a reader sees it, with the words its hashes stand for. */
export function eventAnswerOf({ seq, v, type, at, actor, text, hash }: EventRow, changes: FieldChange[], { texts, names }: Said): EventAnswer {
  const { by, event } = JSON.parse(text) as { by: Actor; event: Record<string, unknown> };
  const { paper } = event as { readonly paper?: { readonly signerHash: string } };
  const hashes = [event.textHash, event.reasonHash, event.requestHash, event.nameHash, event.opinionHash, paper?.signerHash].filter((one) => typeof one === 'string');
  const words = Object.fromEntries(hashes.flatMap((one) => { const said = texts.get(one); return said === undefined ? [] : [[one, said]]; }));
  return { seq, v, type, at, actor, standsIn: standsInOf(by, names), event, changes, words, text, hash };
}
