import type { ScannedPaper } from './asked';

/** Of which paper a file is the scan, and whose, where it is entered for another body. */
interface Scan {
  readonly scanOf: ScannedPaper;
  readonly whose: string | undefined;
}

/** What is sent of a file for some milestones, or of the scan of a paper; the file last, so that it is refused before it is read. */
export function formOf(milestone: readonly string[], file: File | undefined, scan?: Scan): FormData {
  const form = new FormData();
  for (const key of milestone) form.append('milestone', key);
  if (scan) form.append('scanOf', scan.scanOf);
  if (scan?.whose !== undefined) form.append('bureau', scan.whose);
  if (file) form.append('file', file, file.name);
  return form;
}
