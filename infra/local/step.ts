import type { Told } from './language';

/** Shows `[n/m] title …` while the work runs and how long it took; its answer may be a remark to show, such as a version. */
export type Step = (title: Told | string, work: () => Promise<Told | string | undefined>) => Promise<void>;

/** Tells the reader one line; a text that is there in several languages in the reader's. */
export type Say = (line: Told | string) => void;
