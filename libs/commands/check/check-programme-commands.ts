import { canonicalText } from '@lianxi/audit/canonical';
import type { ProgrammeEvent } from '@lianxi/domain/programme/programme';
import { CommandEntity } from '@lianxi/persistence/record/command.entity';
import type { EventEntity } from '@lianxi/persistence/record/event.entity';
import type { EntityManager } from 'typeorm';
import type { ActivationAnswer } from '../programme/activation';
import type { ClockAnswer } from '../programme/clock';
import type { Difference } from './difference';
import { recordedIn } from './fold';
import { legible } from './guarded';

/**
 * Compares what people were answered about a programme with what happened. Its answers number no events, and each command makes one: an event belongs to the command
 * of the same actor that was answered with the same clock, or of an activation with the same time; each command to one event.
 */
export async function checkProgrammeCommands(manager: EntityManager, programme: string, events: readonly EventEntity[]): Promise<Difference[]> {
  const commands = await manager.find(CommandEntity, { where: { aggregate: programme }, order: { decidedAt: 'ASC', id: 'ASC' } });
  const found: Difference[] = [];
  const open: { readonly id: string; readonly came: string }[] = [];
  for (const { id, actor, answer } of commands) {
    found.push(...legible({ aggregate: programme, kind: 'command', where: `command ${id}` }, () => {
      const told = answer as ActivationAnswer | ClockAnswer;
      open.push({ id, came: cameTo(actor, 'clock' in told ? told.clock : told.at) });
      return [];
    }));
  }
  for (const row of events) {
    found.push(...legible({ aggregate: programme, kind: 'event', where: `event ${row.seq}` }, () => {
      const { at, event } = recordedIn<ProgrammeEvent>(row);
      const came = cameTo(row.actor, event.type === 'programmeActivated' ? at : event.clock);
      const place = open.findIndex((command) => command.came === came);
      if (place === -1) return [{ aggregate: programme, kind: 'command', where: `event ${row.seq}`, found: 'nobody asked for it' }];
      open.splice(place, 1);
      return [];
    }));
  }
  return [...found, ...open.map(({ id }): Difference => ({ aggregate: programme, kind: 'command', where: `command ${id}`, found: 'not what was answered' }))];
}

const cameTo = (actor: string, what: ActivationAnswer['at'] | ClockAnswer['clock']): string => `${actor} ${canonicalText(what)}`;
