import type { programmeProblems as zh } from '../zh/programme-problems';

/** Why a programme says no, and what to do next. `not-entitled` is worded with the tasks'. */
export const programmeProblems: typeof zh = {
  'plan-not-in-force': {
    title: 'Plan is not in force',
    detail: 'This plan is a draft for comments (征求意见稿) and has not been issued, so it cannot be activated as live (mode): that needs the number and the date under which it was issued. Activate it as a rehearsal (mode: rehearsal), or add number and date once it is issued.',
  },
  'plan-in-force-already': {
    title: 'This plan is live already',
    detail: 'A plan issued under the same number is live as "{{programme}}" (plan); each is activated as live once, or every bureau would have each task and each reminder twice. Use the programme there is.',
  },
  'document-differs': {
    title: 'Same version, another content',
    detail: 'The record holds another $t(document.{{kind}}) as version "{{version}}" (version); what a version says never changes. Give the new content a version of its own and activate again.',
  },
  'clock-is-live': {
    title: 'A live programme follows the wall clock',
    detail: 'A live programme keeps real time; its clock cannot be run, stopped or jumped (clock). To look ahead, activate a rehearsal of the plan.',
  },
  'clock-already-running': {
    title: 'Clock is running already',
    detail: 'The clock of this rehearsal is running and reads {{now, moment}} (clock); nothing is left to do. To halt it, stop it.',
  },
  'clock-already-standing': {
    title: 'Clock is standing already',
    detail: 'The clock of this rehearsal stands at {{now, moment}} (clock); nothing is left to do. To go on, run it or jump.',
  },
  'clock-backwards': {
    title: 'Clocks only move forward',
    detail: 'The time asked for, {{to, moment}}, is not later than the programme\'s time {{now, moment}} (to); clocks only move forward. Ask for a later date or instant.',
  },
  'clock-beyond-calendar': {
    title: 'No official calendar yet',
    detail: 'The time asked for, {{to, moment}}, is later than {{until}} (to); for later years no public holidays have been announced, so working days cannot be counted. Ask for a date up to {{until}}.',
  },
  'programme-not-settled': {
    title: 'Something is not settled yet',
    detail: 'The programme stands at {{now, moment}}, and measures {{tasks}} have a step that is due, a change their workflow does not know yet or a notice that waits, so the clock cannot jump now (to). Try again in a few seconds; if it stays so for a minute, ask the system administrator whether the worker and Temporal are running.',
  },
};
