import type { decision as zh } from '../../zh/page/decision';

/** Forms of one act. */
export const decision: typeof zh = {
  sending: 'Sending…',
  done: 'Done: {{title}}.',
  close: 'Fold up',
  sure: 'I am sure',
  notSure: 'Not now',
  optional: ' (optional)',
};
