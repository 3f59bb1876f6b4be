import type { countersignProblems as zh } from '../zh/countersign-problems';

/** Why a countersignature (会签) says no, and what to do next. */
export const countersignProblems: typeof zh = {
  'countersignature-under-way': {
    title: 'Countersignature is under way',
    detail: 'Milestone "{{milestone}}" has a round of countersignature already (milestone), now at version {{version}}. Change its text, or its signers, instead of opening another.',
  },
  'countersignature-not-opened': {
    title: 'No countersignature was opened',
    detail: 'Milestone "{{milestone}}" has no round of countersignature (milestone). Let the coordinator open one first.',
  },
  'countersigned-text-changed': {
    title: 'The text has been changed',
    detail: 'The answer is to version {{version}} (version), but the text for milestone "{{milestone}}" is now version {{present}}. Read it and the comparison first, then answer version {{present}}.',
  },
  'countersigned-text-unchanged': {
    title: 'The text is as it was',
    detail: 'What was sent (text) is version {{version}} of the text for milestone "{{milestone}}" word for word: it is no other version, and the answers to it stand. Change the text before sending it; where somebody disagrees and it is not to be changed, put it to the leader in charge, whose decision the office registers.',
  },
  'countersignature-not-your-turn': {
    title: 'Not this signer\'s turn yet',
    detail: 'Milestone "{{milestone}}" is countersigned one after another, and "{{before}}" comes before "{{bureau}}" (bureau) and has not answered. Wait for it, or let the coordinator change the signers.',
  },
  'countersignature-open': {
    title: 'Countersignature is not complete',
    detail: 'The countersignature for milestone "{{milestone}}" still waits for {{bureaus}} (milestone), until {{limitOn}}. Wait for the answers; after that day it can be submitted with "no answer", which is no consent.',
  },
  'countersignature-voided': {
    title: 'Countersignatures are void',
    detail: 'After {{bureaus}} had answered, the text for milestone "{{milestone}}", its evidence or a contribution was changed (milestone): those answers are void and no longer count. Wait until they have answered anew, with old and new side by side, until {{limitOn}}; after that day it can be submitted with "no answer", which is no consent.',
  },
  'countersignature-disagreed': {
    title: 'A signer disagrees',
    detail: '{{bureaus}} disagrees with the text for milestone "{{milestone}}" (milestone), and nobody has settled it. Change the text and have it countersigned again, or put it to the leader in charge, whose decision the office registers.',
  },
  'nothing-to-settle': {
    title: 'Nothing to settle',
    detail: 'No disagreement stands in the countersignature for milestone "{{milestone}}" (milestone). See how the round stands.',
  },
  'bureau-not-signer': {
    title: 'Not among the signers',
    detail: '"{{bureau}}" is not among the signers for milestone "{{milestone}}" (bureau). See who is asked; if it should be, let the coordinator add it, with the reason.',
  },
  'bureau-already-signer': {
    title: 'Among the signers already',
    detail: '"{{bureau}}" is asked to countersign for milestone "{{milestone}}" already (add). Leave it out of those to add.',
  },
  'coordinator-does-not-countersign': {
    title: 'The coordinator does not countersign',
    detail: '"{{bureau}}" is the coordinator, whose own paper it is, and does not countersign it (bureaus). Leave it out of the signers.',
  },
  'signers-missing': {
    title: 'No signers',
    detail: 'A round for milestone "{{milestone}}" needs one signer at least, and a change of signers somebody to add or remove (bureaus). Name the bureaus that are to countersign.',
  },
  'opinion-missing': {
    title: 'Please say why',
    detail: 'To agree in principle takes an opinion, to disagree takes reasons (opinion). Write them with the answer; without any, answer that you agree.',
  },
  'countersign-limit-too-short': {
    title: 'The limit is too short',
    detail: 'The limit {{limitOn}} (limitOn) is earlier than {{earliest}}, which the rules give, so the signers could not answer in time. Enter {{earliest}} or a later day, or leave it out.',
  },
  'countersign-limit-beyond-calendar': {
    title: 'No calendar for the limit',
    detail: 'The limit of the countersignature for milestone "{{milestone}}" falls in a year without an official calendar (limitOn), so it cannot be counted. Choose a day in a year that has one, or wait for it.',
  },
};
