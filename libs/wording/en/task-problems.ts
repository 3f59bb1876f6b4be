import type { taskProblems as zh } from '../zh/task-problems';

/** Why a task says no, and what to do next. */
export const taskProblems: typeof zh = {
  'not-entitled': {
    title: 'Not entitled',
    detail: '$t(entitled.{{command}}) (role, bureau); you act as $t(role.{{role}}) ({{bureau}}). Hand this to the bureau or post just named; if that post is yours, act in it; if your post is entered wrongly, ask the joint-meeting office to check it.',
  },
  'right-ended': {
    title: 'Right to act has ended',
    detail: 'Your right to do this ended at {{endedAt, moment}} (person). Let the present holder of the post act, or ask the security administrator for a new grant.',
  },
  'bureau-not-in-task': {
    title: 'Bureau not in this task',
    detail: '"{{bureau}}" is not among the bodies the plan names for the task "{{heading}}" (bureau). Open the task and choose one of its bodies; to add a body, ask the joint-meeting office to do so by its procedure.',
  },
  'receipt-already-signed': {
    title: 'Already signed for',
    detail: '"{{bureau}}" has signed for this task (bureau), and each body signs once. Nothing is left to do here; go on with the work.',
  },
  'reply-number-missing': {
    title: 'Number of the reply is missing',
    detail: '"{{bureau}}" answers by letter, entered by the office, so the number of the letter is required (reply). Add the number and send again.',
  },
  'authority-not-sufficient': {
    title: 'Authority not sufficient',
    detail: 'Confirming or changing a coordinator rests on one of: {{sufficient, authorities}} (authority.kind); "$t(authority.{{authority}})" is not enough. Obtain one of these and send again.',
  },
  'coordinator-already-confirmed': {
    title: 'Coordinator already confirmed',
    detail: '"{{bureau}}" is the confirmed coordinator (bureau). Nothing is left to do; to change it, name another body and a new authority.',
  },
  'coordinator-not-confirmed': {
    title: 'Coordinator not confirmed yet',
    detail: 'Before the last milestone is struck off, the provisional coordinator "{{bureau}}" must be confirmed by minutes, an instruction, a circulated signature or a government document (coordinator). Let the joint-meeting office confirm it by one of these, then strike off.',
  },
  'milestone-unknown': {
    title: 'No such milestone',
    detail: 'This task has no milestone "{{milestone}}" (milestone). Open the task to see its keys, such as d5-2020 or y-2021.',
  },
  'milestone-not-open': {
    title: 'Milestone is not open',
    detail: 'Milestone "{{milestone}}" has been submitted (milestone), and this is possible only while it is open. Wait for the decision; to change something, have it returned first: by the head of the coordinating bureau while it waits for approval, by the joint-meeting office once it is approved.',
  },
  'milestone-not-submitted': {
    title: 'Milestone is not submitted',
    detail: 'Milestone "{{milestone}}" has no submission waiting for a decision (milestone). Let the coordinator submit it, then its head approves or returns.',
  },
  'milestone-already-approved': {
    title: 'Milestone is approved already',
    detail: 'Milestone "{{milestone}}" has the approval of the head of the coordinating bureau (milestone) and needs no second one. It waits for the office to strike it off; to change something, have the office return it.',
  },
  'milestone-not-approved': {
    title: 'Milestone is not approved',
    detail: 'Milestone "{{milestone}}" lacks the approval of the head of the coordinating bureau (milestone), and nothing is struck off without it. Let the head of the coordinating bureau approve it, then strike off.',
  },
  'milestone-struck-off': {
    title: 'Milestone is struck off',
    detail: 'Milestone "{{milestone}}" has been struck off (milestone) and no longer changes. If something is wrong, report it to the joint-meeting office.',
  },
  'coordinator-does-not-contribute': {
    title: 'The coordinator files no contribution',
    detail: '"{{bureau}}" coordinates and reports for all (bureau), so it files no contribution of its own. Submit the milestone instead.',
  },
  'group-does-not-contribute': {
    title: 'A group does not act by itself',
    detail: '"{{bureau}}" is a class of bodies, not one body (bureau), so it signs for nothing, files no contribution and does not coordinate. Let the coordinator report for it, or name one body.',
  },
  'contributions-missing': {
    title: 'Contributions are missing',
    detail: 'Milestone "{{milestone}}" still lacks the contributions of {{bureaus}} (milestone) and cannot be submitted without them. Ask the bodies named to file theirs, then submit.',
  },
  'authority-in-the-future': {
    title: 'Authority of the future',
    detail: 'The authority\'s date {{on}} (authority.on) is later than the programme\'s date {{today}}; only a paper that has been issued is an authority. Check the date on the paper.',
  },
  'achieved-in-the-future': {
    title: 'Achieved in the future',
    detail: 'The day of achievement {{achievedOn}} (achievedOn) is later than the programme\'s date {{today}}; only a day that has come can be entered. Enter the actual day.',
  },
  'achieved-before-the-plan': {
    title: 'Achieved before the plan',
    detail: 'The day of achievement {{achievedOn}} (achievedOn) is earlier than {{earliest}}, the first day the plan covers. Enter the actual day after that.',
  },
  'evidence-already-attached': {
    title: 'This file is attached already',
    detail: 'The milestone "{{milestone}}" has this very file of "{{bureau}}" already (milestone). Nothing is left to do; to replace it, attach the changed file.',
  },
  'evidence-too-many': {
    title: 'No room for more files',
    detail: 'The milestone "{{milestone}}" has {{most}} files, which is all it takes (milestone). Join loose papers in one PDF, or attach them to another milestone.',
  },
  'task-concluded': {
    title: 'Task is concluded',
    detail: 'All milestones of the task "{{heading}}" are struck off (task), so it accepts nothing more. See the ledger; for further work, ask the office for a new assignment.',
  },
};
