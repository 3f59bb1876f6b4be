import { createHash, randomBytes } from 'node:crypto';
import type { TaskCommand } from '@lianxi/domain/task/commands';
import type { AttachEvidence } from '@lianxi/domain/task/evidence';
import type { Statement } from '@lianxi/persistence/record/statement';
import { insertFreeText } from '@lianxi/persistence/record/writes.sql';

type Ask<Type extends TaskCommand['type']> = Extract<TaskCommand, { type: Type }>;

/** What a person asks of a task, with what they wrote in their own words. */
export type SpokenCommand =
  | Exclude<TaskCommand, { type: 'contribute' | 'submit' | 'return' }>
  | (Omit<Ask<'contribute'>, 'textHash'> & { readonly text: string })
  | (Omit<Ask<'submit'>, 'textHash'> & { readonly text?: string })
  | (Omit<Ask<'return'>, 'reasonHash'> & { readonly reason: string })
  | (Omit<AttachEvidence, 'nameHash'> & { readonly name: string });

/** SHA-256, in hex, of a salt and a free text: all that an event ever holds of it. */
export const textHash = (salt: string, text: string): string => createHash('sha256').update(`${salt}\n${text}`).digest('hex');

/** Parts words from deed: the command with hashes in their place, and the row, erasable later, that keeps them. */
export function withoutWords(task: string, command: SpokenCommand): { readonly command: TaskCommand | AttachEvidence; readonly keep: readonly Statement[] } {
  switch (command.type) {
    case 'contribute': {
      const { text, ...rest } = command;
      const { hash, keep } = kept(task, text);
      return { command: { ...rest, textHash: hash }, keep };
    }
    case 'submit': {
      const { text, ...rest } = command;
      if (text === undefined) return { command: rest, keep: [] };
      const { hash, keep } = kept(task, text);
      return { command: { ...rest, textHash: hash }, keep };
    }
    case 'return': {
      const { reason, ...rest } = command;
      const { hash, keep } = kept(task, reason);
      return { command: { ...rest, reasonHash: hash }, keep };
    }
    case 'attachEvidence': {
      const { name, ...rest } = command;
      const { hash, keep } = kept(task, name);
      return { command: { ...rest, nameHash: hash }, keep };
    }
    case 'acknowledge':
    case 'appointCoordinator':
    case 'approve':
    case 'strikeOff':
      return { command, keep: [] };
  }
}

/** Keeps what somebody wrote about an aggregate in a row that can be erased; what is decided knows its hash. */
export function kept(aggregate: string, text: string): { readonly hash: string; readonly keep: readonly Statement[] } {
  const salt = randomBytes(16).toString('hex');
  const hash = textHash(salt, text);
  return { hash, keep: [insertFreeText(aggregate, hash, salt, text)] };
}
