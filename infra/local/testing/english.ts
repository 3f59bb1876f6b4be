import type { Told } from '../language';

/** What an English reader is shown of a line. */
export const english = (line: Told | string): string => (typeof line === 'string' ? line : line.en);
