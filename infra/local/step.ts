/** Shows `[n/m] title …` while the work runs and how long it took; its answer may be a remark to show, such as a version. */
export type Step = (title: string, work: () => Promise<string | undefined>) => Promise<void>;

/** Tells the reader one line. */
export type Say = (line: string) => void;
