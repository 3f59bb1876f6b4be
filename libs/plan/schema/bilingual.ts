/** A text in both languages. It stands with the plan, which is what plan, rehearsal and command line all reach. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
