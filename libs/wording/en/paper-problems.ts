import type { paperProblems as zh } from '../zh/paper-problems';

/** Why what was signed on paper, by whom or with which scan or list, is not taken (线下签批录入), and what to do next. */
export const paperProblems: typeof zh = {
  'paper-in-the-future': {
    title: 'Signature of the future',
    detail: 'The signature\'s date {{on}} (paper.on) is later than the programme\'s date {{today}}; only a paper that has been signed can be entered. Check the date on the paper.',
  },
  'paper-older-than-return': {
    title: 'Signature older than the return',
    detail: 'The signature\'s date {{on}} (paper.on) is earlier than the day it was returned for another one, {{returned}}. Let the head sign anew, then enter that signature.',
  },
  'paper-before-the-plan': {
    title: 'Signed before the plan',
    detail: 'The date {{on}} of the signature on paper (paper.on) is earlier than {{earliest}}, the first day the plan covers. Check the date on the paper, then enter the day on which it was signed.',
  },
  'paper-too-early': {
    title: 'Review older than what it reviews',
    detail: 'The review\'s date {{on}} (paper.on) is earlier than {{from}}, the day on which what is to be reviewed now came to the office. Check the date on the paper; if it was signed earlier, have the review signed anew and enter that.',
  },
  'paper-before-text': {
    title: 'Answer older than the present text',
    detail: 'The answer\'s date {{on}} (paper.on) is earlier than {{from}}, before which there was not the present text for countersignature. Check the date on the paper; if it was signed earlier, have the present text signed and enter that.',
  },
  'scan-before-text': {
    title: 'The scan is of a former text',
    detail: 'The scan {{scan}} (scan) was attached before the text for countersignature of milestone "{{milestone}}" last changed: what was signed is a former text. Attach the scan of the present text as it was signed, then enter that.',
  },
  'person-entered-review': {
    title: 'Whoever entered the review does not strike off',
    detail: 'The review of milestone "{{milestone}}" on paper was entered by {{person}}, or by who stood in for them (person); another person of the office checks its scan and strikes off. Hand it to another person.',
  },
  'person-entered-answer': {
    title: 'Whoever entered an answer does not review',
    detail: 'An answer to the countersignature of milestone "{{milestone}}" was entered for its body by {{person}}, or by who stood in for them (person); another person of the office checks its scan or letter and reviews. Hand it to another person.',
  },
  'scan-missing': {
    title: 'The scan is missing',
    detail: 'A paper about milestone "{{milestone}}" is entered with its scan (scan), since nobody could check it otherwise. Attach the signed and sealed scan to the milestone, saying whether it is that of an answer, a signature, a review or a list, then enter the paper with its number.',
  },
  'scan-unknown': {
    title: 'No such scan',
    detail: '"{{about}}" has no scan that would serve here whose number begins with {{scan}} (scan). That of a signature whose submission was returned or withdrawn does not serve; nor, of a signature, a review, an answer or a list, the scan of another paper or of an answer to an earlier text. Attach the scan first, as that of this paper, then enter the paper with its number.',
  },
  'list-missing': {
    title: 'The strike-off list is missing',
    detail: 'Milestone "{{milestone}}" is struck off by a list that the convenor or an authorised deputy has signed (list). Enter its number, the day of the signature and who signed.',
  },
  'list-not-asked': {
    title: 'No strike-off list is asked for',
    detail: 'The approvals of milestone "{{milestone}}" had no strike-off list when it was submitted (list). Strike it off without one.',
  },
  'list-in-the-future': {
    title: 'List of the future',
    detail: 'The strike-off list\'s date {{on}} (list.on) is later than the programme\'s date {{today}}. Check the date on the list; strike off once it is signed.',
  },
  'list-before-review': {
    title: 'List older than the review',
    detail: 'The strike-off list was signed on {{on}} (list.on), and the milestone passed its review, or passed it anew, only after that, on {{since}}, so that list is no ground to strike it off. Check the list, or put the milestone on the next one.',
  },
};
