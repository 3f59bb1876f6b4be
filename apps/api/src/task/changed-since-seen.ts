import { recordedIn } from '@lianxi/commands/check/fold';
import { sha256 } from '@lianxi/audit/sha256';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import { nameOf } from '@lianxi/domain/task/accountable';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import { evolveTask } from '@lianxi/domain/task/evolve';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { milestoneOf } from '@lianxi/domain/task/milestones';
import type { Matter } from '@lianxi/domain/task/seen';
import { beforeDeciders, seenOf } from '@lianxi/domain/task/seen';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import type { ChangedField } from '../http/problem';
import { Problem } from '../http/problem';
import type { Texts } from './said';

/** What somebody named of a milestone that they decided about, and what of it that was. */
interface SeenMatter {
  readonly milestone: string;
  readonly seen: string;
  readonly matter: Matter;
}

/** Why a decision was not taken that named what it saw: each field that has changed since, in the words it said then and says now. */
export function changedSinceSeen(events: readonly { readonly text: string }[], { milestone: key, seen, matter }: SeenMatter, texts: Texts): Problem {
  const { milestones, brief } = lived(events, key);
  const [then, now] = [milestones.findLast((milestone) => seenOf(milestone, sha256, matter) === seen), milestones.at(-1)].map((milestone) => (milestone ? beforeDeciders(milestone, matter) : {}));
  const changed = [...new Set([...Object.keys(then ?? {}), ...Object.keys(now ?? {})])].filter((field) => then?.[field] !== now?.[field])
    .map((field): ChangedField => ({ field, from: said(field, then?.[field], { texts, brief }), to: said(field, now?.[field], { texts, brief }) }));
  const kinds = new Set(changed.map(({ field }) => field.split('.')[0]));
  return new Problem('changed-since-seen', { field: 'seen', params: { milestone: key, changed: [...kinds].join(', ') }, changed });
}

/** The milestone after each of its task's events, and how the task's bodies are called. */
function lived(events: readonly { readonly text: string }[], key: string): { readonly milestones: Milestone[]; readonly brief: TaskBrief | undefined } {
  let state: TaskState | undefined;
  const milestones = events.flatMap((event) => {
    state = evolveTask(state, recordedIn<TaskEvent>(event));
    return milestoneOf(state, key) ?? [];
  });
  return { milestones, brief: state?.brief };
}

/** Fields that hold which bodies it is. */
const ofBodies: ReadonlySet<string> = new Set(['unanswered', 'signers', 'agreed', 'agreed-with-opinion', 'disagreed', 'settled']);

/** Fields that hold when a step was taken. */
const ofInstants: ReadonlySet<string> = new Set(['submittedAt', 'approvedAt', 'reviewedAt']);

/** A value as people read it: bodies by their names, an instant by its day, words in place of their hashes, and nothing in place of words that were erased. */
function said(field: string, value: string | undefined, { texts, brief }: { readonly texts: Texts; readonly brief: TaskBrief | undefined }): string | undefined {
  if (brief && ofBodies.has(field)) return value?.split(',').map((bureau) => nameOf(brief, bureau)).join('、');
  if (ofInstants.has(field)) return value && shanghaiDate(value);
  const words = value?.replaceAll(/[0-9a-f]{64}/g, (hash) => texts.get(hash)?.text ?? '');
  return words === '' ? undefined : words;
}
