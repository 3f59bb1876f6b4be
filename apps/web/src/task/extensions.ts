import type { Schemas } from '@lianxi/api-client/client';

type Event = Pick<Schemas['TaskEvent'], 'seq' | 'at' | 'type' | 'event' | 'words'>;

/** A 延期申请 that moved no date: until when it was asked for, how it ended, when, and what was said about that. */
export interface EndedExtension {
  readonly seq: number;
  readonly at: string;
  readonly how: 'refused' | 'withdrawn';
  readonly dueOn: string;
  readonly reason: string | undefined;
}

const ends: Readonly<Record<string, EndedExtension['how']>> = { extensionRefused: 'refused', extensionWithdrawn: 'withdrawn' };

/** What was asked for of a milestone and refused, or taken back: its dates stayed as they were, so only what happened tells of it. */
export function endedExtensions(events: readonly Event[], milestone: string): readonly EndedExtension[] {
  let asked = '';
  const ended: EndedExtension[] = [];
  for (const { seq, at, type, event, words } of events) {
    if (event.milestone !== milestone) continue;
    const how = ends[type];
    if (type === 'extensionRequested') asked = String(event.dueOn);
    else if (how !== undefined) ended.push({ seq, at, how, dueOn: asked, reason: Object.values(words)[0]?.text });
  }
  return ended;
}
