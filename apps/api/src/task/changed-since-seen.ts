import { recordedIn } from '@lianxi/commands/check/fold';
import { sha256 } from '@lianxi/audit/sha256';
import { evolveTask } from '@lianxi/domain/task/evolve';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { milestoneOf } from '@lianxi/domain/task/milestones';
import { beforeDeciders, seenOf } from '@lianxi/domain/task/seen';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import type { ChangedField } from '../http/problem';
import { Problem } from '../http/problem';
import type { Texts } from './said';

/** Why a decision was not taken that named what it saw: each field that has changed since, in the words it said then and says now. */
export function changedSinceSeen(events: readonly { readonly text: string }[], key: string, seen: string, texts: Texts): Problem {
  const milestones = lived(events, key);
  const [then, now] = [milestones.findLast((milestone) => seenOf(milestone, sha256) === seen), milestones.at(-1)].map((milestone) => (milestone ? beforeDeciders(milestone) : {}));
  const changed = [...new Set([...Object.keys(then ?? {}), ...Object.keys(now ?? {})])].filter((field) => then?.[field] !== now?.[field])
    .map((field): ChangedField => ({ field, from: said(then?.[field], texts), to: said(now?.[field], texts) }));
  const kinds = new Set(changed.map(({ field }) => field.split('.')[0]));
  return new Problem('changed-since-seen', { field: 'seen', params: { milestone: key, changed: [...kinds].join(', ') }, changed });
}

/** The milestone after each of its task's events. */
function lived(events: readonly { readonly text: string }[], key: string): Milestone[] {
  let state: TaskState | undefined;
  return events.flatMap((event) => {
    state = evolveTask(state, recordedIn<TaskEvent>(event));
    return milestoneOf(state, key) ?? [];
  });
}

/** A value as people read it: words in place of their hashes, and nothing in place of words that were erased. */
function said(value: string | undefined, texts: Texts): string | undefined {
  const words = value?.replaceAll(/[0-9a-f]{64}/g, (hash) => texts.get(hash)?.text ?? '');
  return words === '' ? undefined : words;
}
