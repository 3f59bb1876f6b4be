import { lettersThatDiffer } from '@lianxi/persistence/reminders/letters.queries';
import type { LetterRow } from '@lianxi/persistence/reminders/letters.queries';
import type { EntityManager } from 'typeorm';
import type { Columns, Difference } from './difference';
import { columns } from './difference';

/** Where a letter of a morning is not the one its lines make: of another addressee or another morning, gone, or without a line. The lines are held to the events themselves; when a letter was put into the inbox only its row says. */
export async function checkLetters(manager: EntityManager, programme: string): Promise<Difference[]> {
  return (await lettersThatDiffer(manager, programme)).flatMap(({ id, letter, made }) => {
    const place = { aggregate: programme, kind: 'notice', where: `letter ${id}` } as const;
    if (!letter) return [{ ...place, found: 'missing' }];
    return made ? columns(programme, 'notice', `letter ${id} `, columnsOf(made), columnsOf(letter)) : [{ ...place, found: 'left over' }];
  });
}

const columnsOf = ({ programme_id, bureau, role, post, deliver_at }: LetterRow): Columns => ({ programme_id, bureau, role, post, deliver_at });
