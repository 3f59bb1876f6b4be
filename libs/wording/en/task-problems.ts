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
  'signing-withheld': {
    title: 'The substitution leaves signing out',
    detail: '"{{person}}" stands in for "{{holder}}" in all but signing (person): "{{holder}}" signs off submissions, decides on extensions, signs strike-off lists and takes such a signature back. Let them do it, or ask whoever made the substitution for one that includes it.',
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
  'reply-not-asked': {
    title: 'No number of a letter where a body speaks for itself',
    detail: '"{{bureau}}" answers here by its own people, without the number of a letter (reply); that goes with what the office enters for a body that answers by letter. Leave the number out and send again.',
  },
  'authority-not-sufficient': {
    title: 'Authority not sufficient',
    detail: 'This rests on one of: {{sufficient, authorities}} (authority.kind); "$t(authority.{{authority}})" is not enough. Obtain one of these and send again.',
  },
  'coordinator-already-confirmed': {
    title: 'Coordinator already confirmed',
    detail: '"{{bureau}}" is the confirmed coordinator (bureau). Nothing is left to do; to change it, name another body and a new authority.',
  },
  'coordinator-not-confirmed': {
    title: 'Coordinator not confirmed yet',
    detail: 'Before the last milestone is struck off, the provisional coordinator "{{bureau}}" must be confirmed by minutes, an instruction, a circulated signature or a government document (coordinator). Let the joint-meeting office confirm it by one of these, then strike off.',
  },
  'draft-unknown': {
    title: 'No such draft',
    detail: 'Milestone "{{milestone}}" has no such draft to urge or to supervise (milestone). See in the inbox, under the drafts that wait for the office, which there are.',
  },
  'draft-handled-already': {
    title: 'Draft entered already',
    detail: 'What became of this draft about milestone "{{milestone}}" was entered already (milestone), and that is done once for each. The task\'s timeline shows it; nothing is left to do.',
  },
  'draft-issued-on-another-day': {
    title: 'Not the day of issue',
    detail: 'The day of issue {{on}} (issued.on) has to lie between {{since}}, when it was drafted, and the programme\'s date {{today}}. Check the date on the paper.',
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
    detail: 'Milestone "{{milestone}}" has the approval of the head of the coordinating bureau (milestone) and needs no second one. It waits for the office now; to change something, have the office return it.',
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
  'document-number-missing': {
    title: 'The document number is missing',
    detail: 'By the rules of this programme milestone "{{milestone}}" is submitted with the number of the document in which it was achieved (document). Enter that number, then submit.',
  },
  'evidence-missing': {
    title: 'Evidence is missing',
    detail: 'By the rules of this programme milestone "{{milestone}}" is submitted once it has evidence (milestone). Attach a file that shows what was done, then submit.',
  },
  'countersignature-missing': {
    title: 'A countersignature is needed first',
    detail: 'By the rules of this programme the paper of milestone "{{milestone}}" is countersigned before it is submitted (milestone). Let the coordinator open a round, or, where the milestone was reopened, put its text anew as another version, then submit once it is answered.',
  },
  'countersigners-lacking': {
    title: 'Not every other body is asked to countersign',
    detail: 'By the rules of this programme the paper of milestone "{{milestone}}" is countersigned by every other accountable body, and {{bureaus}} is not asked (countersignature). Let the coordinator add it to the signers, then submit once it has answered or the limit is over.',
  },
  'text-unknown': {
    title: 'No words with this event',
    detail: 'Nothing was written with event {{event}}, or there is no such event (event). Check its number.',
  },
  'text-erased': {
    title: 'Text was erased already',
    detail: 'What was written with event {{event}} was erased already (event). Nothing is left to do.',
  },
  'authority-in-the-future': {
    title: 'Authority of the future',
    detail: 'The authority\'s date {{on}} (authority.on) is later than the day it is given on, {{today}}; only a paper that has been issued is an authority. Check the date on the paper.',
  },
  'date-of-another-leader': {
    title: 'Another leader\'s date',
    detail: 'The present date of milestone "{{milestone}}", {{dueOn}}, was set by the leader in the post "{{post}}" (milestone): that leader or the convenor decides whether it moves again. Have them decide, or have the office register their decision on its authority.',
  },
  'authority-too-early': {
    title: 'Authority older than what it decides',
    detail: 'The authority\'s date {{on}} (authority.on) is earlier than {{since}}, the first day on which there was anything for it to decide. Name a paper that decided it from then on, or check the date on the paper.',
  },
  'achieved-in-the-future': {
    title: 'Achieved in the future',
    detail: 'The day of achievement {{achievedOn}} (achievedOn) is later than the programme\'s date {{today}}; only a day that has come can be entered. Enter the actual day.',
  },
  'achieved-before-the-plan': {
    title: 'Achieved before the plan',
    detail: 'The day of achievement {{achievedOn}} (achievedOn) is earlier than {{earliest}}, the first day the plan covers. Enter the actual day after that.',
  },
  'milestone-not-reviewed': {
    title: 'Milestone is not reviewed',
    detail: 'Milestone "{{milestone}}" is signed off and not reviewed yet (milestone), and nothing is struck off without a review. Let the joint-meeting office review it and put it on a strike-off list first.',
  },
  'milestone-already-reviewed': {
    title: 'Milestone is reviewed already',
    detail: 'Milestone "{{milestone}}" has been reviewed by the joint-meeting office (milestone) and needs no second review. Put it on a strike-off list, have that signed by the convenor or an authorised deputy, then strike off.',
  },
  'review-not-asked': {
    title: 'No review is asked for',
    detail: 'The approvals of milestone "{{milestone}}" had no review when it was submitted (milestone). Strike it off directly.',
  },
  'person-submitted': {
    title: 'Whoever submitted does not approve',
    detail: 'Milestone "{{milestone}}" was submitted by {{person}}, or by who stood in for them (person), who can neither sign it off, review it, take its review back, return it as the office, put it on a list, sign that list nor strike it off, in whatever post. Let somebody do it who had no hand in it; who stands in for them cannot either.',
  },
  'person-contributed': {
    title: 'Whoever contributed does not review',
    detail: 'The contribution of "{{bureau}}" to milestone "{{milestone}}" was prepared by {{person}} (person), who can neither review it, take its review back, return it as the office, put it on a list, sign that list nor strike it off, in whatever post and for whomever they stand in. Let another person in that post do it.',
  },
  'person-took-part': {
    title: 'Whoever took part does not review',
    detail: '{{person}} once prepared, submitted or signed something of milestone "{{milestone}}" for "{{bureau}}" (person), and can neither review it, take its review back, return it as the office, put it on a list, sign that list nor strike it off, also after it was returned or filed anew, in whatever post and for whomever they stand in. Let another person in that post do it.',
  },
  'person-asked': {
    title: 'Whoever asked does not decide',
    detail: 'The extension of milestone "{{milestone}}" was asked for by {{person}}, or by who stood in for them (person), who can neither grant nor refuse it, in whatever post. Let another person of the office do it.',
  },
  'person-of-house': {
    title: 'The office does not review itself',
    detail: 'Milestone "{{milestone}}" was submitted or signed by "{{bureau}}", which houses the joint-meeting office, or is coordinated by it, and {{person}} is of that bureau (person) and can neither review it, take its review back, return it as the office, put it on a list, sign that list nor strike it off. Let somebody of another bureau do it.',
  },
  'person-of-coordinator': {
    title: 'Nobody decides about their own body\'s matter',
    detail: '{{person}} is also of "{{bureau}}" (person) and does not, in what that body submitted or coordinates, enter replies, settle disagreements, register later dates, appoint the coordinator, move parts, review, take a review back, return for the office, list, sign a list, strike off, reopen or conclude otherwise. Let another person do it.',
  },
  'person-of-body-concerned': {
    title: 'Nobody decides for the office on what their own body is a party to',
    detail: '{{person}} is also of "{{bureau}}" (person), which disagrees in the countersignature, or gives the part off or takes it over, and does not, as the joint-meeting office, settle that disagreement or move that part. Let another person of the office do it.',
  },
  'nothing-to-withdraw': {
    title: 'There is no step to take back',
    detail: 'Milestone "{{milestone}}" has no step that can be taken back (milestone): it is not submitted, or it is struck off. Open the task to see its approvals.',
  },
  'extension-too-late': {
    title: 'Too late for an extension',
    detail: 'Milestone "{{milestone}}" was due on {{dueOn}} and today is {{today}} (milestone); an extension is asked for before that. Go on and report as it is; in a special case, tell the joint-meeting office.',
  },
  'extension-not-later': {
    title: 'The new date is not later',
    detail: 'The new date {{asked}} (dueOn) is not later than {{dueOn}}, the present one or today. Ask for a later day.',
  },
  'date-set-by-leader': {
    title: 'A leader set this date',
    detail: 'The present date of milestone "{{milestone}}", {{dueOn}}, is a leader\'s decision (authority.kind): a leader decides whether it moves again, the office alone cannot. Let a leader decide it here, or register it on one of: {{sufficient, authorities}}.',
  },
  'extension-undecided': {
    title: 'An extension is undecided',
    detail: 'An extension of milestone "{{milestone}}" to {{dueOn}} has been asked for and is not decided yet (milestone). Wait for the decision before asking again.',
  },
  'extension-not-requested': {
    title: 'No extension was asked for',
    detail: 'No extension of milestone "{{milestone}}" waits for a decision (milestone). Let the coordinator ask for one first.',
  },
  'changed-since-seen': {
    title: 'Changed since it was seen',
    detail: 'Milestone "{{milestone}}" has changed since you looked at it (seen): {{changed, seenFields}}. Nothing was decided. Open it again, look at what changed, then decide.',
  },
  'calendar-awaited': {
    title: 'No official calendar yet',
    detail: 'The State Council\'s notice for {{year}} has not been issued or entered (dueOn), so working days cannot be counted. Choose a day in a year that has a calendar, or wait for it.',
  },
  'milestone-not-struck-off': {
    title: 'Milestone is not struck off',
    detail: 'Milestone "{{milestone}}" is not struck off (milestone), so there is nothing to open again. Act on it as it is; to send it back, return it.',
  },
  'evidence-already-attached': {
    title: 'This file is attached already',
    detail: 'The milestone "{{milestone}}" has this very file of "{{bureau}}" already (milestone). Nothing is left to do; to replace it, attach the changed file.',
  },
  'evidence-too-many': {
    title: 'No room for more files',
    detail: 'The milestone "{{milestone}}" has {{most}} files of this kind, which is all it takes (milestone). Join loose papers in one PDF; evidence may also stand with another milestone.',
  },
  'contribution-not-filed': {
    title: 'No contribution filed',
    detail: '"{{bureau}}" has filed no contribution to milestone "{{milestone}}" (bureau), so there is nothing to take back or to return. Let it file first; what is submitted is returned to the coordinator, with what that bureau is to add said in the request.',
  },
  'evidence-after-submission': {
    title: 'Submitted: no more files',
    detail: 'Milestone "{{milestone}}" is submitted (milestone) and takes no more evidence, so that what was countersigned, signed and reviewed stays what it was. To add something, let the coordinator withdraw it, or its head or the office return it, add it and submit again; of the scan of a signature or a list, say which it is.',
  },
  'figures-missing': { title: 'Figures are missing', detail: 'Milestone "{{milestone}}" reports on targets of the plan, and its submission says of each how far it is reached (figures). Missing: {{targets}}. Add value, unit and day; what falls short is reported as it is.' },
  'figure-unknown': { title: 'No such target', detail: 'Milestone "{{milestone}}" has no target "{{target}}" (figures). Look at the targets it lists and use their ids, or leave this one out.' },
  'figure-unit-differs': { title: 'Another unit', detail: 'Target {{target}} is counted in "{{unit}}" (figures), not in "{{given}}". Convert the figure and report it again.' },
  'figure-in-the-future': { title: 'The day has not come', detail: 'The figure of target {{target}} is of {{on}} (figures), later than today, {{today}}. Report how it stands by today or an earlier day.' },
  'figure-not-possible': { title: 'No such figure', detail: 'Target {{target}} cannot stand at {{value}} (figures): what is counted is whole, and a share is 100% at most. Check it and report again.' },
  'task-concluded': {
    title: 'Task is concluded',
    detail: 'The task "{{heading}}" is concluded (task): its milestones are struck off, or it became standing work or was ended on an authority. It accepts nothing more. See the ledger; for further work, ask the office for a new assignment.',
  },
};
