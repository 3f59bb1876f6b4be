import { timekeeper } from '@lianxi/domain/organisation/actor';
import { CommandEntity } from '@lianxi/persistence/record/command.entity';
import type { EventEntity } from '@lianxi/persistence/record/event.entity';
import type { EntityManager } from 'typeorm';
import { actorText } from '../path/actor-text';
import type { TaskAnswer } from '../task/task-answer';
import type { Difference } from './difference';

/** Compares what people were answered with what happened: each event a person made belongs to one command of theirs, and each command's events are there. */
export async function checkCommands(manager: EntityManager, task: string, events: readonly EventEntity[]): Promise<Difference[]> {
  const commands = await manager.find(CommandEntity, { where: { aggregate: task }, order: { decidedAt: 'ASC', id: 'ASC' } });
  const answered = commands.flatMap((command) => eventsAnswered(command).map((event) => ({ command: command.id, ...event })));
  const untrue = answered.filter(({ seq, type, actor }) => { const event = events[seq - 1]; return event?.type !== type || event.actor !== actor; });
  const known = new Set(answered.map(({ seq }) => seq));
  // A task is opened by the activation of its programme, and its steps are carried out by time.
  const unasked = events.filter(({ seq, actor }) => seq > 1 && actor !== actorText(timekeeper) && !known.has(seq));
  return [
    ...untrue.map(({ command, seq }): Difference => ({ aggregate: task, kind: 'command', where: `command ${command} ${seq}`, found: 'not what was answered' })),
    ...unasked.map(({ seq }): Difference => ({ aggregate: task, kind: 'command', where: `event ${seq}`, found: 'nobody asked for it' })),
  ];
}

/** The events a command was answered with, by their numbers; a renewal has none. */
function eventsAnswered({ actor, answer }: CommandEntity): { readonly seq: number; readonly type: string; readonly actor: string }[] {
  if (!('events' in answer)) return [];
  const { seq, events } = answer as TaskAnswer;
  return events.map((type, index) => ({ seq: seq - events.length + index + 1, type, actor }));
}
