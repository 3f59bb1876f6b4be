import { queries } from '../record/queries';
import { abilitiesQuery, mayEver } from '../session/abilities';
import type { Session } from '../session/session';
import { sessionQuery } from '../session/session';
import { noticeQuery, toDosQuery, toldQuery } from '../today/queries';
import { programmeQuery, programmesQuery } from './programme';

/** Does something as soon as it is known who is signed in, and able to act. What fails here is said by what asks for it on screen. */
function onceSignedIn(work: (session: Session) => unknown): void {
  queries.query(sessionQuery).then((session) => (session && session.pending === undefined ? work(session) : undefined)).catch(() => undefined);
}

/** Asks for what stands around every page of a programme. Asked for only where it is drawn, it would come later by as long as drawing takes. */
export function askAround(programme: string): void {
  onceSignedIn(({ post }) => Promise.all([queries.query(programmeQuery(programme)), queries.query(abilitiesQuery(post)), queries.query(programmesQuery)]));
}

/** Asks for a post's desk, if it has one. */
export function askForDesk(programme: string): void {
  onceSignedIn(async (session) => {
    const abilities = await queries.query(abilitiesQuery(session.post));
    if (!mayEver(abilities, 'read', 'Task')) return;
    await Promise.all([
      ...(['mine', 'awaited'] as const).map((side) => queries.query(toDosQuery(programme, side))),
      queries.query(toldQuery(programme)),
      queries.query(noticeQuery(programme, session)),
    ]);
  });
}
