import type { Bilingual } from './language';

/** Shows `[n/m] title …` while the work runs and how long it took; its answer may be a remark to show, such as a version. */
export type Step = (title: Bilingual, work: () => Promise<Bilingual | undefined>) => Promise<void>;

/** Tells the reader one line, in the reader's language. */
export type Say = (line: Bilingual) => void;
