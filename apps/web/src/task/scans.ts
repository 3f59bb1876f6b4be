import type { Schemas } from '@lianxi/api-client/client';

/** Whether a file may be the scan of a paper: what was attached as that; what says nothing may show any signature, and a list where it came after the submission. */
export function mayShow({ scanOf, at }: Pick<Schemas['Evidence'], 'scanOf' | 'at'>, paper: 'sign-off' | 'list', { submission }: Pick<Schemas['Milestone'], 'submission'>): boolean {
  if (scanOf !== undefined || paper === 'sign-off') return (scanOf ?? paper) === paper;
  return submission !== undefined && at >= submission.at;
}
