import type { inbox as zh } from '../../zh/page/inbox';

/** What a post was told, and what drafts wait for the office. */
export const inbox: typeof zh = {
  title: 'Inbox',
  unreadCount: 'unread: {{count}}',
  moreThan: 'unread: more than {{count}}',
  allRead: 'Nothing is unread.',
  unread: 'Unread notices',
  earlier: 'Notices that were read',
  nothingEarlier: 'No notice was read yet.',
  kind: 'Show only',
  all: 'all',
  markRead: 'Got it',
  markAllRead: 'Mark all as read ({{count}})',
  toTask: 'Open the task',
  link: 'Link to this notice',
  more: 'Show more',
  letters: 'Reminders',
  lettersWhy: 'Gathered once each working morning, each with why it came.',
  noLetters: 'No reminder came yet. They come 10 and 3 working days before the day, and on it.',
  letter: '{{moment}}, matters: {{count}}',
  drafts: 'Drafts that wait for the office',
  draftsWhy: 'The system only drafts and sends nothing: the office settles, numbers and seals each, and sends it its own way.',
  noDrafts: 'No draft waits.',
  draft: { urge: 'Urging letter (draft)', supervise: 'Put to the inspection office (draft)' },
  draftTo: 'Concerns: {{names}}',
  nextRead: 'See on Today what waits for you.',
};
