import type { transferProblems as zh } from '../zh/transfer-problems';

/** Why a part is not passed on within its bureau (转办), and what to do next. */
export const transferProblems: typeof zh = {
  'post-not-handling': { title: 'Not a liaison\'s post', detail: '"{{post}}" is no liaison\'s post (to); a part is passed only to a liaison or a section of the bureau. Name such a post; where there is none, have the system administrator create it.' },
  'post-vacant': { title: 'Nobody holds the post', detail: 'Nobody holds "{{post}}" (to), so nobody would act. Appoint somebody first, or name another post.' },
  'post-of-other-bureau': { title: 'A post of another bureau', detail: 'The post "{{post}}" is not of "{{bureau}}" (to); a part is passed on within a bureau only. Name a post of your own; to give the work to another bureau, ask the joint-meeting office.' },
  'part-already-transferred': { title: 'That post handles it already', detail: 'This part of "{{bureau}}" is handled by "{{post}}" already (to). Name another post, or leave it.' },
  'transfer-to-oneself': { title: 'This is your own post', detail: 'You act in the post "{{post}}" yourself (to), so there is nothing to pass on. Name another post of the bureau; to take back what was passed on, name none.' },
  'part-not-transferred': { title: 'Nothing to give back', detail: 'This part of "{{bureau}}" was passed to no other post (to), so it cannot be given back. Name the post it is to be passed to.' },
  'transfer-due-in-the-past': { title: 'The day within the house is over', detail: 'The day {{dueOn}} (dueOn) lies before today, {{today}}. Enter today or a later day, or leave it out.' },
  'transfer-due-too-late': { title: 'Later than the report is due', detail: 'The day {{dueOn}} (dueOn) lies after {{reportBy}}, by which the bureau has to report. Enter {{reportBy}} or an earlier day.' },
};
