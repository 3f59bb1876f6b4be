import type { Instant } from '@lianxi/domain/calendar/time';
import { contributions } from './contributions';
import { countersignatures } from './countersignatures';
import type { Intention } from './intention';
import { inOrder } from './intention';
import { officeWork } from './office';
import { receipts } from './receipts';
import type { Scene } from './scene';
import { signOffs } from './sign-offs';
import { submissions } from './submissions';

/**
 * Everything that bureaus and office mean to do in a task as it stands, and when: a pure function of the seed, the task as the API shows
 * it, and what they were told. Whatever changes the task may change what they mean to do.
 */
export function intentions(scene: Scene): Intention[] {
  if (scene.task.concludedAt !== undefined) return [];
  return inOrder([...officeWork(scene), ...receipts(scene), ...contributions(scene), ...submissions(scene), ...countersignatures(scene), ...signOffs(scene)]);
}

/** What is done now. */
export function actsAt(scene: Scene, now: Instant): Intention[] {
  return intentions(scene).filter(({ at }) => at <= now);
}

/** When the next of it is due, if nothing comes between. */
export function nextActAt(scene: Scene, now: Instant): Instant | undefined {
  return intentions(scene).find(({ at }) => at > now)?.at;
}
