import { createHash } from 'node:crypto';
import type { TaskCommand } from '@lianxi/domain/task/commands';
import type { Statement } from '@lianxi/persistence/record/statement';
import { putFreeText } from '@lianxi/persistence/record/writes.sql';

type Ask<Type extends TaskCommand['type']> = Extract<TaskCommand, { type: Type }>;

/** What a person asks of a task, with what they wrote in their own words. */
export type SpokenCommand =
  | Exclude<TaskCommand, { type: 'contribute' | 'submit' | 'return' }>
  | (Omit<Ask<'contribute'>, 'textHash'> & { readonly text: string })
  | (Omit<Ask<'submit'>, 'textHash'> & { readonly text?: string })
  | (Omit<Ask<'return'>, 'reasonHash'> & { readonly reason: string });

/** SHA-256 of a free text, in hex: all that an event ever holds of it. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Parts words from deed: the command with hashes in their place, and the row, erasable later, that keeps them. */
export function withoutWords(task: string, command: SpokenCommand): { readonly command: TaskCommand; readonly keep: readonly Statement[] } {
  switch (command.type) {
    case 'contribute': {
      const { text, ...rest } = command;
      return { command: { ...rest, textHash: textHash(text) }, keep: [putFreeText(task, textHash(text), text)] };
    }
    case 'submit': {
      const { text, ...rest } = command;
      if (text === undefined) return { command: rest, keep: [] };
      return { command: { ...rest, textHash: textHash(text) }, keep: [putFreeText(task, textHash(text), text)] };
    }
    case 'return': {
      const { reason, ...rest } = command;
      return { command: { ...rest, reasonHash: textHash(reason) }, keep: [putFreeText(task, textHash(reason), reason)] };
    }
    case 'acknowledge':
    case 'appointCoordinator':
    case 'approve':
    case 'strikeOff':
      return { command, keep: [] };
  }
}
