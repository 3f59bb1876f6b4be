import type { look as zh } from '../../zh/page/look';

/** Words that every page says the same way. */
export const look: typeof zh = {
  deliverable: 'deliverable {{deliverable}} ({{year}})',
  checkpoint: 'checkpoint of {{year}}',
  checkpointText: 'progress in {{year}} (set by rule, not named in the plan)',
  measure: 'Measure {{measure}}',
  daysLeft: '{{days}} working {{days:day|days}} left',
  dueToday: 'due today',
  daysOver: '{{days}} working {{days:day|days}} over',
  sinceDays: 'since {{day}}, {{days}} working {{days:day|days}}',
  sinceToday: 'since today',
  sinceOnly: 'since {{day}}',
  expectedBy: 'to be reported by {{day}}',
  dayOutside: 'Choose a day between {{min}} and {{max}}.',
  noDay: 'awaits the official calendar',
  refused: 'This was not done',
  confirmCoordinator: 'Confirm the coordinator',
  unreachable: 'The server cannot be reached. What you typed is kept; try again later.',
  changed: 'This has changed while you were at it:',
  changedRow: '{{field}}: was "{{from}}", is now "{{to}}"',
  changedLook: 'If you still want it after looking at the change, click once more.',
  nothing: '(nothing)',
  still: 'Still needed: {{fields}}',
};
