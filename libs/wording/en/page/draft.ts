import type { draft as zh } from '../../zh/page/draft';

/** What stands beside what is typed in a form. */
export const draft: typeof zh = {
  other: '{{name}} kept another draft of this form elsewhere on {{moment}}. What you have typed here is not kept by the post yet.',
  somebody: 'Somebody in your post',
  take: 'Take that one',
  mine: 'Keep mine instead',
  hereAlone: 'The draft is on this computer only; it is not there on another one.',
};
