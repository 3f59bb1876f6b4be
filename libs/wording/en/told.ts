import type * as zh from '../zh/told';

/** What a post is told of a decision: what was decided, by whom, and on what it rests. */
export const told: typeof zh.told = {
  taskOpened: '{{by}} assigned measure {{measure}}: please sign for it within {{within}} working days. Ground: the rule of receipts, measure {{measure}} of the plan.',
  receiptSigned: '{{bureau}} has signed for measure {{measure}} (entered by {{by}}). Ground: the rule of receipts, measure {{measure}} of the plan.',
  coordinatorConfirmed: '{{by}} confirmed {{bureau}} as the coordinator of measure {{measure}}. Ground: {{authority}}.',
  coordinatorChanged: '{{by}} transferred measure {{measure}}: its coordinator is {{bureau}} instead of {{from}}. Ground: {{authority}}.',
  partMoved: '{{by}} registered that {{bureau}} takes over the part of {{from}} in measure {{measure}} from {{effectiveOn}}. Ground: {{letter}}.',
  contributionFiled: '{{bureau}} has filed its contribution to milestone {{milestone}} (entered by {{by}}). Ground: the coordinator reports for all, measure {{measure}} of the plan.',
  milestoneSubmitted: '{{by}} submitted milestone {{milestone}} as achieved on {{achievedOn}}; next: the sign-off of the head. Ground: the steps of approval, measure {{measure}} of the plan.',
  milestoneApproved: 'Milestone {{milestone}} is signed off by the head (entered by {{by}}); next: {{next}}. Ground: the steps of approval, measure {{measure}} of the plan.',
  milestoneReviewed: '{{by}} has reviewed milestone {{milestone}}; next: {{next}}. Ground: the steps of approval, measure {{measure}} of the plan.',
  milestoneReturned: '{{by}} returned milestone {{milestone}}: the coordinator is to work on it and submit it again. Reason: "{{reason}}". Ground: the rule of returns, measure {{measure}} of the plan.',
  returnedToHead: '{{by}} returned milestone {{milestone}}: the head is to sign it again. Reason: "{{reason}}". Ground: the rule of returns, measure {{measure}} of the plan.',
  milestoneWithdrawn: '{{by}} took the last step of milestone {{milestone}} back; what waited for it is not needed any more. Reason: "{{reason}}". Ground: a step can be taken back until the next one is taken, measure {{measure}} of the plan.',
  milestoneStruckOff: '{{by}} struck milestone {{milestone}} off. Ground: the steps of approval, measure {{measure}} of the plan.',
  struckOffByList: '{{by}} struck milestone {{milestone}} off. Ground: strike-off list {{list}}, measure {{measure}} of the plan.',
  milestoneReopened: '{{by}} reopened milestone {{milestone}}: it is to be worked on and submitted again. Reason: "{{reason}}". Ground: {{authority}}.',
  extensionRequested: '{{by}} asked to move milestone {{milestone}} to {{dueOn}}; {{decides}} decides, and until then the date stands. Reason: "{{reason}}". Ground: whoever set a date may move it, measure {{measure}} of the plan.',
  extensionRefused: '{{by}} registered that no extension is granted: the date of milestone {{milestone}} stands. Reason: "{{reason}}". Ground: whoever set a date may move it, measure {{measure}} of the plan.',
  dueDateMoved: '{{by}} registered an extension: milestone {{milestone}} is due on {{dueOn}}, to be reported by {{reportBy}}. Ground: {{authority}}.',
  taskConcludedOtherwise: '{{by}} registered of measure {{measure}}: {{as}}. What is not struck off is not pursued. Ground: {{authority}}.',
  countersignatureOpened: '{{by}} put milestone {{milestone}} to {{bureaus}} for countersignature by {{limitOn}}. Ground: the rule of countersignature, measure {{measure}} of the plan.',
  countersigned: '{{bureau}} answered the paper of milestone {{milestone}} (version {{version}}): {{answer}} (entered by {{by}}). Ground: the rule of countersignature, measure {{measure}} of the plan.',
  countersignedWithOpinion: '{{bureau}} answered the paper of milestone {{milestone}} (version {{version}}): {{answer}} (entered by {{by}}). Opinion: "{{reason}}". Ground: the rule of countersignature, measure {{measure}} of the plan.',
  countersignTurn: 'It is your turn to countersign for milestone {{milestone}}: {{bureau}} has answered (entered by {{by}}). Ground: countersignature one after another, measure {{measure}} of the plan.',
  countersignedTextChanged: '{{by}} changed the paper of milestone {{milestone}} (version {{version}}); earlier answers are void, new ones are due by {{limitOn}}. Ground: the rule of countersignature, measure {{measure}} of the plan.',
  signersChanged: '{{by}} changed the signers for milestone {{milestone}}: added {{added}}, removed {{removed}}. Reason: "{{reason}}". Ground: the rule of countersignature, measure {{measure}} of the plan.',
  countersignatureSettled: '{{by}} registered how the disagreement of {{bureaus}} about milestone {{milestone}} was settled. Ground: {{authority}}.',
  listPut: '{{by}} put strike-off list {{list}} ({{items}} milestones) to you: please sign it or return it. Ground: the steps of approval, a list is signed once.',
  listSigned: '{{by}} has signed strike-off list {{list}} ({{items}} milestones); next: the joint-meeting office strikes off by it. Ground: the steps of approval.',
  listSignatureEntered: '{{by}} entered the signature on paper of strike-off list {{list}} ({{items}} milestones); next: another person of the joint-meeting office checks its scan. Ground: signatures on paper are entered.',
  listSignatureChecked: '{{by}} checked the signature on paper of strike-off list {{list}} ({{items}} milestones); next: the joint-meeting office strikes off by it. Ground: signatures on paper are entered.',
  listReturned: '{{by}} returned strike-off list {{list}} ({{items}} milestones). Reason: "{{reason}}". Ground: the rule of returns.',
  listWithdrawn: '{{by}} withdrew strike-off list {{list}} ({{items}} milestones): it needs no signature any more. Reason: "{{reason}}". Ground: a list can be withdrawn until it is signed.',
  next: { review: 'the review of the joint-meeting office', list: 'the office puts it on a strike-off list, which the convenor signs', 'strike-off': 'the joint-meeting office strikes it off' },
};

/** The same in a word, as a list has it. */
export const toldKind: typeof zh.toldKind = {
  taskOpened: 'assigned', receiptSigned: 'receipt', coordinatorConfirmed: 'coordinator', coordinatorChanged: 'transfer', partMoved: 'taken over', contributionFiled: 'contribution', milestoneSubmitted: 'submission', milestoneApproved: 'sign-off',
  milestoneReviewed: 'review', milestoneReturned: 'return', milestoneWithdrawn: 'withdrawal', milestoneStruckOff: 'strike-off', milestoneReopened: 'reopened', extensionRequested: 'extension asked', extensionRefused: 'no extension',
  dueDateMoved: 'extension', taskConcludedOtherwise: 'concluded', countersignatureOpened: 'to countersign', countersigned: 'countersigned', countersignedTextChanged: 'text changed', signersChanged: 'signers', countersignatureSettled: 'settled',
  listPut: 'list put', listSigned: 'list signed', listSignatureEntered: 'list entered', listSignatureChecked: 'list checked', listReturned: 'list returned', listWithdrawn: 'list withdrawn',
};
