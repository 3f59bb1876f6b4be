import type { listProblems as zh } from '../zh/list-problems';

/** Why a strike-off list (拟销号清单) says no, and what to do next. */
export const listProblems: typeof zh = {
  'list-drawn-here': {
    title: 'Drawn up here',
    detail: 'Strike-off list "{{list}}" was drawn up in this programme (list.number), so it is signed here before anything is struck off by it, and is not stated. Open that list and go on there; of another list that was signed on paper elsewhere, enter its own number.',
  },
  'list-stated-otherwise': {
    title: 'The list was stated otherwise before',
    detail: 'Strike-off list "{{list}}" was stated before, when milestone "{{milestone}}" was struck off: signed on {{on}} by {{signer, statedSigner}}. This statement says another {{differs, listField}} ({{differs}}). Look at the list itself: one number is one list, so these five are the same everywhere: its day, capacity, signer, post and authority; give another list its own number; where the first statement was wrong, reopen that milestone and state the list as it is.',
  },
  'deputy-without-authority': {
    title: 'No authority to sign',
    detail: 'Strike-off list "{{list}}" is signed by the convenor; whoever is not the convenor signs on an authority, whose kind, number and date are named (authority). Name it and sign again; where the convenor signed, sign in the convenor\'s own post, or enter it as the convenor\'s.',
  },
  'authority-after-signature': {
    title: 'Authorised after the signature',
    detail: 'The authority is of {{authorised}} (authority.on), later than the signature of {{on}}: it was not there when the list was signed. Check both dates.',
  },
  'list-exists': {
    title: 'The number is taken',
    detail: 'A strike-off list with the number "{{list}}" has been drawn up already (number); a withdrawn list keeps its number too. Use another number; where that list is still a draft, you may also open it and change what is on it.',
  },
  'list-unknown': {
    title: 'No such list',
    detail: 'This programme has no strike-off list "{{list}}" (list). Look through its lists and check the number.',
  },
  'list-not-draft': {
    title: 'The list is no draft',
    detail: 'Strike-off list "{{list}}" has been put, signed or withdrawn (list); only a draft is changed or put to whoever signs it. Have it returned by the convenor, or draw up another one.',
  },
  'list-not-put': {
    title: 'The list was not put',
    detail: 'Strike-off list "{{list}}" was not put to whoever signs it (list), so it is neither signed, entered nor returned. Let the joint-meeting office put it first.',
  },
  'list-not-signed': {
    title: 'The list is not signed',
    detail: 'Strike-off list "{{list}}" is not signed yet, or its signature on paper was not checked (list), so nothing is struck off by it, and no signature is taken back. Have it signed and checked, then strike off.',
  },
  'list-signed-already': {
    title: 'The list is signed, on screen or on paper',
    detail: 'Strike-off list "{{list}}" is signed, or its signature on paper is entered and waits to be checked (list): it is neither signed, returned nor withdrawn any more. Where the paper is wrong, whoever checks it returns it; as long as nothing is struck off by it, whoever signed can take the signature back; where a milestone is wrong, return that milestone and put it on the next list.',
  },
  'list-struck-off-by': {
    title: 'Something was struck off by the list',
    detail: 'Milestone "{{milestone}}" was struck off by strike-off list "{{list}}" (list), so its signature cannot be taken back any more. Have the joint-meeting office return what is wrong and not struck off yet; reopen on an authority what is.',
  },
  'signature-of-another': {
    title: 'Not your signature',
    detail: 'Strike-off list "{{list}}" was not signed in the product by your post (list); its signature is taken back by whoever signed it, or by the convenor. Ask one of them.',
  },
  'paper-taken-back': {
    title: 'This signature was taken back',
    detail: 'The signature on this scan (file) was taken back, and is not entered for strike-off list "{{list}}" again. Have the list signed anew and upload that scan.',
  },
  'list-not-on-paper': {
    title: 'No signature on paper to check',
    detail: 'Strike-off list "{{list}}" has no signature on paper that waits to be checked (list). Enter the signature with its scan first.',
  },
  'list-empty': {
    title: 'Nothing left on the list',
    detail: 'Without these, nothing would be left on strike-off list "{{list}}" (remove). Leave at least one milestone, or withdraw the list.',
  },
  'item-listed-already': {
    title: 'Already on a list',
    detail: 'Milestone "{{milestone}}" is on strike-off list "{{list}}" already (milestone), and stands on one list only. Go on with that list.',
  },
  'item-not-listed': {
    title: 'Not on the list',
    detail: 'Milestone "{{milestone}}" is not on strike-off list "{{list}}" (milestone). Open the list and check.',
  },
  'person-entered': {
    title: 'Whoever entered it does not check it',
    detail: 'The signature on paper of strike-off list "{{list}}" was entered by {{person}}, or by who stood in for them (person); another person of the office checks its scan. Hand it to another person.',
  },
  'paper-before-put': {
    title: 'Signed before it was put',
    detail: 'The date on paper {{on}} (paper.on) is before {{putOn}}, when the list was put to whoever signs it, so it cannot be this list that was signed. Check the date of the signature.',
  },
  'list-changed': {
    title: 'The list has changed',
    detail: 'Strike-off list "{{list}}" has changed since you looked (seen), and nothing was done. Open it again, look at the list and its scan, then sign or check.',
  },
  'item-changed': {
    title: 'The milestone has changed',
    detail: 'Milestone "{{milestone}}" has changed since you looked (seen), and was not listed. Open the task again, look at it, then list it.',
  },
  'item-not-as-listed': {
    title: 'A milestone on the list has changed',
    detail: 'Milestone "{{milestone}}" on strike-off list "{{list}}" (list) was returned, withdrawn or changed since it was listed, and the list was not signed. Return the list to the office, which takes the milestone off or lists it anew, and puts it again.',
  },
};
