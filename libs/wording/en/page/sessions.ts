import type { sessions as zh } from '../../zh/page/sessions';

/** 管理 · 登录: who is signed in. */
export const sessions: typeof zh = {
  title: 'Who is signed in',
  next: 'Who is signed in now, from where and how. End a session that looks wrong: whoever sits there is signed out at once and told that the security administrator did it; what they typed stays in their drafts, and they may sign in again. To keep somebody out, reset the password or close the account.',
  nextReader: 'Who is signed in now, from where and how. The security administrator ends the session of somebody else.',
  find: 'Find',
  findHint: 'part of a name, a post or an address',
  count: '{{count}} of {{all}} sessions.',
  none: 'No session fits. Change what you look for.',
  how: 'by {{proof}}, from {{from}}',
  when: 'since {{since}}, last used {{seen}}',
  proof: { 'password': 'password', 'password-and-code': 'password and code', 'openid': 'the house\'s sign-in', 'openid-strong': 'the house\'s sign-in, with more than a password', 'example': 'example person (only in development)' },
  notKept: 'not kept',
  own: 'your own, now',
  end: 'End',
  endOf: 'End the session of {{name}}, {{post}}',
  sure: 'This ends the session of {{name}}, {{post}}, who is signed out at once. Are you sure?',
  confirm: 'Yes, end it',
  notSure: 'Leave it',
  ended: 'The session of {{name}}, {{post}}, has ended, and they are told.',
};
