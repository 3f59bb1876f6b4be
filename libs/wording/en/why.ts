import type * as zh from '../zh/why';

/** Why a step came when it did: the rung, the working days counted, the clause. Kinds as the ladder knows them. */
export const why: typeof zh.why = {
  remindReceipt: '{{bureaus}} has not signed for measure {{measure}}: to be signed within {{within}} working days of activation ({{from}}), then reminded every {{every}} working days; this is reminder {{occurrence}}. Clause: measure {{measure}} of the plan.',
  remind: 'Milestone {{milestone}} is due on {{dueOn}}: reminded {{days}} working days before. Clause: measure {{measure}} of the plan, {{basis}}.',
  remindOnDay: 'Milestone {{milestone}} is due today, {{dueOn}}: reminded on the day itself. Clause: measure {{measure}} of the plan, {{basis}}.',
  urge: 'Milestone {{milestone}} was to be reported by {{reportBy}}: urged from the first working day after, every {{every}} working days; this is urge {{occurrence}}. Clause: measure {{measure}} of the plan, {{basis}}.',
  supervise: 'Milestone {{milestone}} was to be reported by {{reportBy}} and was not {{days}} working days later: put to the inspection office. Clause: measure {{measure}} of the plan, {{basis}}.',
  putOnAgenda: 'Milestone {{milestone}} was still not reported {{days}} working days after it was put to the inspection office: put on the joint meeting\'s agenda. Clause: measure 17 (joint meeting) and measure {{measure}} of the plan, {{basis}}.',
  countersignLimit: 'The countersignature of milestone {{milestone}} (version {{version}}) was to be given by {{limitOn}}; {{bureaus}} has not answered. That is no consent; the coordinator may go on with "no answer", and a late answer is still taken. Clause: the limit of countersignature, measure {{measure}} of the plan, {{basis}}.',
  countersignOpened: 'The paper of milestone {{milestone}} (version {{version}}) waits for your countersignature by {{limitOn}}: agreed, agreed in principle (with an opinion) or disagreed (with reasons). Clause: measure {{measure}} of the plan, {{basis}}.',
  countersignAttached: 'Evidence was added after answers, which are void; please countersign again with it: milestone {{milestone}}, version {{version}}, by {{limitOn}}. The text is the same; the round shows the new file. Clause: measure {{measure}} of the plan, {{basis}}.',
  countersignContributed: 'A contribution was filed anew after answers, which are void; please countersign again with it: milestone {{milestone}}, version {{version}}, by {{limitOn}}. The text is the same; the round shows the contribution as it was and is. Clause: measure {{measure}} of the plan, {{basis}}.',
  countersignChanged: 'The countersigned text has been changed and earlier answers are void; please countersign again: milestone {{milestone}}, version {{version}}, by {{limitOn}}. The round shows it beside the version before, paragraph by paragraph. Clause: measure {{measure}} of the plan, {{basis}}.',
  countersignNoMore: ' (You are not asked any more: nothing is left to answer.)',
  basis: { deliverable: 'deliverable of the annex', 'standing-rule': 'a yearly checkpoint from the adopted rule, not from the plan' },
};

/** The agenda's reasons. */
export const agendaWhy: typeof zh.agendaWhy = {
  late: 'Milestone {{milestone}} has waited for sign-off since {{since}}, undecided for {{days}} working days ({{limit}} allowed).',
  disputed: 'Milestone {{milestone}} has been returned {{returns}} times ({{limit}} bring it here).',
};

/** A step in a line, as Temporal's UI shows it beside its timer and its activity. */
export const step: typeof zh.step = {
  remindReceipt: '{{bureau}}: reminder {{occurrence}} to sign for the task',
  remind: 'Milestone {{milestone}}: reminder {{days}} working days ahead',
  remindOnDay: 'Milestone {{milestone}}: reminder on the day it is due',
  urge: 'Milestone {{milestone}}: urge {{occurrence}}',
  supervise: 'Milestone {{milestone}}: put to the inspection office',
  putOnAgenda: 'Milestone {{milestone}}: put on the joint meeting\'s agenda',
  countersignLimit: 'Milestone {{milestone}}: the limit of countersignature (version {{version}}) is over, those without an answer are told',
};

/** Whom a task waits for, a sentence each. */
export const waiting: typeof zh.waiting = {
  receipt: 'waits for {{bureau}} to sign for the task',
  contribution: 'waits for the contribution of {{bureau}} to milestone {{milestone}}',
  countersignature: 'waits for {{bureau}} to countersign for milestone {{milestone}}',
  submission: 'waits for {{bureau}} to submit milestone {{milestone}}',
  'sign-off': 'waits for the head of {{bureau}} to approve milestone {{milestone}}',
  review: 'waits for the joint-meeting office to review milestone {{milestone}}',
  'strike-off': 'waits for the joint-meeting office to strike off milestone {{milestone}}',
  disagreement: 'milestone {{milestone}} is disagreed with in countersignature: waits for {{bureau}} to settle it (the coordinator changes the text, or the office registers who settled it)',
  listing: 'waits for the joint-meeting office to put milestone {{milestone}} on a strike-off list and have it signed',
  list: 'waits for {{bureau}} to sign the strike-off list with milestone {{milestone}}',
  extension: 'waits for {{bureau}} to decide on the extension asked for milestone {{milestone}}',
};
