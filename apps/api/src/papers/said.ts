import type { TaskState } from '@lianxi/domain/task/task';
import type { PaperHead } from '@lianxi/papers/look/page';
import type { MeasureSaid } from '@lianxi/papers/sign-off-sheet';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { Texts } from '../task/said';

/** What every paper of a programme begins with. */
export const headOf = ({ programme: { title, mode }, today }: ProgrammeGround): PaperHead => ({ programme: title, rehearsal: mode === 'rehearsal', printedOn: today });

/** What the plan prints of a task's measure. */
export function measureOf({ brief: { measure, heading, programme } }: TaskState, { measures }: Plan) {
  const found = measures.find(({ number }) => number === measure);
  if (!found) throw new Error(`The plan of ${programme} has no measure ${measure}, though a task was made of it`);
  return { ...found, number: measure, heading } satisfies MeasureSaid;
}

/** What somebody wrote, by its hash; null once it was erased, undefined where nothing was written. */
export const writtenIn = (texts: Texts, hash: string | undefined): string | null | undefined => (hash === undefined ? undefined : texts.get(hash)?.text ?? null);
