import type { AskOfList, ListCommand } from '@lianxi/domain/strike-off-list/list.commands';
import type { ListPaper } from '@lianxi/domain/strike-off-list/list';
import type { Statement } from '@lianxi/persistence/record/statement';
import { kept } from '../task/free-text';

type Reasoned = AskOfList<'changeList' | 'returnList' | 'withdrawList' | 'withdrawListSignature'>;
type WithReason<Command> = Command extends { readonly reasonHash: string } ? Omit<Command, 'reasonHash'> & { readonly reason: string } : never;

/** What a person asks of a strike-off list, with what they wrote in their own words. */
export type SpokenListCommand =
  | Exclude<ListCommand, Reasoned | AskOfList<'enterListSignature'>>
  | WithReason<Reasoned>
  | (Omit<AskOfList<'enterListSignature'>, 'paper'> & { readonly paper: Omit<ListPaper, 'signerHash'> & { readonly signer: string } });

/** Parts words from deed: the command with hashes in their place, and the row, erasable later, that keeps them. */
export function withoutListWords(list: string, command: SpokenListCommand): { readonly command: ListCommand; readonly keep: readonly Statement[] } {
  if ('reason' in command) {
    const { reason, ...rest } = command;
    const { hash, keep } = kept(list, reason);
    return { command: { ...rest, reasonHash: hash }, keep };
  }
  if (command.type !== 'enterListSignature') return { command, keep: [] };
  const { paper: { signer, ...paper }, ...rest } = command;
  const { hash, keep } = kept(list, signer);
  return { command: { ...rest, paper: { ...paper, signerHash: hash } }, keep };
}
