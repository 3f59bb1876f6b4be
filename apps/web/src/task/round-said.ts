import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import type { task } from '@lianxi/wording/zh/page/task';

/** How a round stands, in a line: which text, and how many have answered it; of one that ended, that another is needed. */
export function roundSaid({ version, answered, of, ended }: NonNullable<Schemas['Milestone']['countersignature']>, words: Pick<typeof task, 'version' | 'countersigned' | 'roundEnded'>): string {
  return [fill(words.version, { version }), ended ? words.roundEnded : fill(words.countersigned, { answered, of })].join(' · ');
}
