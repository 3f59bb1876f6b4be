import type { ledger as zh } from '../zh/ledger';

export const ledger: typeof zh = {
  title: 'ledger',
  measure: 'measure',
  heading: 'task',
  section: 'section',
  bodies: 'responsible bodies',
  coordinator: 'coordinator',
  milestone: 'milestone',
  text: 'deliverable',
  year: 'year',
  dueOn: 'due',
  reportBy: 'report due',
  achievedOn: 'achieved',
  document: 'document',
  figures: 'figures',
  phase: 'stage',
  flags: 'flags',
  returns: 'returns',
  struckOffOn: 'struck off',
  waitingFor: 'waits for',
  provisional: ' (provisional)',
};
