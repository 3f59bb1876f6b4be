import type { TaskEvent } from '@lianxi/domain/task/events';
import { CommandEntity } from '@lianxi/persistence/record/command.entity';
import type { EventEntity } from '@lianxi/persistence/record/event.entity';
import type { EntityManager } from 'typeorm';
import type { TaskAnswer } from '../task/task-answer';
import type { Difference } from './difference';
import { legible } from './guarded';

/** Events that no command is answered with: a task is opened by the activation of its programme, its steps end by time, and its bodies are called as the organisation says. */
const ofNobody: readonly string[] = ['taskOpened', 'stepCarriedOut', 'stepsMissed', 'stepFailed', 'bodyRenamed'] satisfies TaskEvent['type'][];

/** Compares what people were answered about an aggregate with what happened: each event a person made belongs to one command of theirs, and each command's events are there. */
export async function checkCommands(manager: EntityManager, aggregate: string, events: readonly EventEntity[]): Promise<Difference[]> {
  const commands = await manager.find(CommandEntity, { where: { aggregate }, order: { decidedAt: 'ASC', id: 'ASC' } });
  const answered: EventAnswered[] = [];
  const illegible = commands.flatMap((command) => legible({ aggregate, kind: 'command', where: `command ${command.id}` }, () => { answered.push(...eventsAnswered(command)); return []; }));
  const untrue = answered.filter(({ seq, type, actor }) => { const event = events[seq - 1]; return event?.type !== type || event.actor !== actor; });
  const known = new Set(answered.map(({ seq }) => seq));
  const unasked = events.filter(({ seq, type }) => !ofNobody.includes(type) && !known.has(seq));
  return [
    ...illegible,
    ...untrue.map(({ command, seq }): Difference => ({ aggregate, kind: 'command', where: `command ${command} ${seq}`, found: 'not what was answered' })),
    ...unasked.map(({ seq }): Difference => ({ aggregate, kind: 'command', where: `event ${seq}`, found: 'nobody asked for it' })),
  ];
}

interface EventAnswered {
  readonly command: string;
  readonly seq: number;
  readonly type: string;
  readonly actor: string;
}

/** The events a command was answered with, by their numbers; a renewal, which is answered with an epoch, has none. Throws on any other answer. */
function eventsAnswered({ id: command, actor, answer }: CommandEntity): EventAnswered[] {
  if ('epoch' in answer) return [];
  const { seq, events } = answer as Pick<TaskAnswer, 'seq'> & { readonly events: readonly string[] };
  return events.map((type, index) => ({ command, seq: seq - events.length + index + 1, type, actor }));
}
