import type { Bilingual } from '../schema/bilingual';

/** Something wrong with a plan: where (`$.measures[2].number`), what stands there, which rule it breaks, and a sentence. */
export interface PlanError {
  path: string;
  value: unknown;
  rule: string;
  message: Bilingual;
}

/** The JSON path of a place in a document. */
export function jsonPath(...steps: readonly (string | number)[]): string {
  return steps.reduce<string>((path, step) => path + (typeof step === 'number' ? `[${step}]` : `.${step}`), '$');
}
