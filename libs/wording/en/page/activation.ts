import type { activation as zh } from '../../zh/page/activation';

/** 正式启动: a plan in force as work in earnest. */
export const activation: typeof zh = {
  title: 'Activate a plan in earnest',
  next: 'Once a plan has been issued, it is activated here. Each measure becomes a task, the bureaus responsible are asked to sign for it, and reminders and urgings go out by the rules in real time. The clock cannot be stopped and the activation not be taken back; rehearsals stay as they are.',
  open: 'Fill in and activate',
  from: 'The plan\'s text',
  fromFile: 'from a plan\'s document',
  fromProgramme: 'as rehearsed in "{{title}}" ({{id}})',
  file: 'The plan\'s document',
  fileHint: 'written by your technical staff after the text that was issued (a json file); a draft for comment cannot be activated',
  noPlan: '"{{name}}" is no plan\'s document. Ask your technical staff for the one they wrote after the text that was issued.',
  number: 'Document number',
  numberHint: 'as it stands on the paper, in its own characters; where the plan\'s document says otherwise, nothing is activated',
  on: 'Date of the document',
  onHint: 'the day under which it was issued',
  id: 'Id of the programme',
  idHint: 'lower-case letters, digits and hyphens, such as xinxiang-2020; it stands in the address and cannot be changed',
  send: 'Activate in earnest',
  sending: 'Activating…',
  sure: 'This activates {{number}} of {{day}} in earnest: the bureaus responsible have their tasks at once, and it cannot be taken back. Are you sure?',
  yes: 'Yes, activate it',
  no: 'Not yet',
  said: 'The plan has been activated in earnest.',
  done: 'Activated in earnest, with tasks: {{tasks}}, milestones: {{milestones}}.',
  toProgramme: 'Open the programme',
  errors: 'What has to be corrected in the plan\'s document, for whoever writes it:',
};
