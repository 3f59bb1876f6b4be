import { randomBytes } from 'node:crypto';
import { sha256 } from '@lianxi/audit/sha256';
import type { PaperSignature, StatedList } from '@lianxi/domain/approval/chain';
import type { Ask, TaskCommand } from '@lianxi/domain/task/commands';
import type { AttachEvidence } from '@lianxi/domain/task/evidence';
import type { PostId } from '@lianxi/domain/organisation/organisation';
import type { AskedPost, TransferPart } from '@lianxi/domain/task/transfer';
import type { Statement } from '@lianxi/persistence/record/statement';
import { insertFreeText } from '@lianxi/persistence/record/writes.sql';

/** What a person asks of a task, with what they wrote in their own words. */
export type SpokenCommand =
  | Exclude<TaskCommand, WordyCommand>
  | (Omit<Ask<'contribute'>, 'textHash'> & { readonly text: string })
  | (Omit<Ask<'submit'>, 'textHash'> & { readonly text?: string })
  | SpokenPaper<Ask<'approve' | 'review'>>
  | SpokenStrikeOff
  | (Omit<AttachEvidence, 'nameHash'> & { readonly name: string })
  | SpokenCountersigning
  | SpokenTransfer
  | SpokenReturn
  | WithReason<Exclude<ReasonedCommand, TransferPart | Ask<'return'>>>;

/** 会签 with its text, and answers to it with their opinions. */
type SpokenCountersigning =
  | (Omit<Ask<'openCountersignature'>, 'textHash'> & { readonly text: string })
  | (Omit<Ask<'changeCountersignedText'>, 'textHash'> & { readonly text: string })
  | (SpokenPaper<Omit<Ask<'answerCountersignature'>, 'opinionHash'>> & { readonly opinion?: string });

/** 转办 with its reason, to a post by its name. */
type SpokenTransfer = Omit<TransferPart, 'reasonHash' | 'to'> & { readonly reason: string; readonly to?: PostId };

/** 销号, with the name of who signed a list that it states. */
type SpokenStrikeOff = Omit<Ask<'strikeOff'>, 'list'> & { readonly list?: Omit<StatedList, 'signerHash'> & { readonly signedBy: string } };

/** 退回 with its reason, and with what is asked for. */
type SpokenReturn = Omit<Ask<'return'>, 'reasonHash' | 'requestHash'> & { readonly reason: string; readonly request?: string };

/** What can be given on paper, with the signer's name where it was. */
type SpokenPaper<Command> = Command extends unknown ? Omit<Command, 'paper'> & { readonly paper?: SpokenSignature } : never;

/** A signature on paper, with the signer's name. */
export type SpokenSignature = Omit<PaperSignature, 'signerHash'> & { readonly signer: string };

type ReasonedCommand = Extract<TaskCommand, { readonly reasonHash: string }>;
type WordyCommand = Ask<'contribute' | 'submit' | 'approve' | 'review' | 'strikeOff' | 'openCountersignature' | 'changeCountersignedText' | 'answerCountersignature'> | ReasonedCommand;
type WithReason<Command> = Command extends { readonly reasonHash: string } ? Omit<Command, 'reasonHash'> & { readonly reason: string } : never;

/** SHA-256, in hex, of a salt and a free text: all that an event ever holds of it. */
export const textHash = (salt: string, text: string): string => sha256(`${salt}\n${text}`);

/** What words cannot be known by their hashes for, and so was looked at before: the post that a transfer names, as the organisation has it, and whether a countersigned text is as it was. */
export interface LookedAt {
  readonly post?: AskedPost | undefined;
  readonly unchanged?: boolean;
}

/**
 * Parts words from deed: the command with hashes in their place, and the row, erasable later, that keeps them.
 */
export function withoutWords(task: string, command: SpokenCommand, { post, unchanged = false }: LookedAt = {}): { readonly command: TaskCommand | AttachEvidence; readonly keep: readonly Statement[] } {
  if (command.type === 'transferPart') {
    const { reason, to, ...rest } = command;
    const { hash, keep } = kept(task, reason);
    return { command: { ...rest, ...(to !== undefined && { to: post ?? { id: to, unknown: true } }), reasonHash: hash }, keep };
  }
  if (command.type === 'return') {
    const { reason, request, ...rest } = command;
    const [why, what] = [kept(task, reason), request === undefined ? undefined : kept(task, request)];
    return { command: { ...rest, reasonHash: why.hash, ...(what && { requestHash: what.hash }) }, keep: [...why.keep, ...what?.keep ?? []] };
  }
  if ('reason' in command) {
    const { reason, ...rest } = command;
    const { hash, keep } = kept(task, reason);
    return { command: { ...rest, reasonHash: hash }, keep };
  }
  switch (command.type) {
    case 'contribute':
    case 'openCountersignature':
    case 'changeCountersignedText': {
      const { text, ...rest } = command;
      const { hash, keep } = kept(task, text);
      return { command: { ...rest, textHash: hash, ...(rest.type === 'changeCountersignedText' && unchanged && { unchanged }) }, keep };
    }
    case 'answerCountersignature': {
      const { opinion, paper, ...rest } = command;
      const [said, signed] = [opinion === undefined ? undefined : kept(task, opinion), signedBy(task, paper)];
      return { command: { ...rest, ...(said && { opinionHash: said.hash }), ...signed.paper }, keep: [...said?.keep ?? [], ...signed.keep] };
    }
    case 'submit': {
      const { text, ...rest } = command;
      if (text === undefined) return { command: rest, keep: [] };
      const { hash, keep } = kept(task, text);
      return { command: { ...rest, textHash: hash }, keep };
    }
    case 'approve':
    case 'review': {
      const { paper, ...rest } = command;
      const signed = signedBy(task, paper);
      return { command: { ...rest, ...signed.paper }, keep: signed.keep };
    }
    case 'strikeOff': {
      const { list, ...rest } = command;
      if (list === undefined) return { command: rest, keep: [] };
      const { signedBy: signer, ...signed } = list;
      const { hash, keep } = kept(task, signer);
      return { command: { ...rest, list: { ...signed, signerHash: hash } }, keep };
    }
    case 'attachEvidence': {
      const { name, ...rest } = command;
      const { hash, keep } = kept(task, name);
      return { command: { ...rest, nameHash: hash }, keep };
    }
    default:
      return { command, keep: [] };
  }
}

/** A signature on paper, as a command and its event hold it; nothing where there is none. */
function signedBy(task: string, paper: SpokenSignature | undefined): { readonly paper?: { readonly paper: PaperSignature }; readonly keep: readonly Statement[] } {
  if (paper === undefined) return { keep: [] };
  const { signer, ...signature } = paper;
  const { hash, keep } = kept(task, signer);
  return { paper: { paper: { ...signature, signerHash: hash } }, keep };
}

/** Keeps what somebody wrote about an aggregate in a row that can be erased; what is decided knows its hash. */
export function kept(aggregate: string, text: string): { readonly hash: string; readonly keep: readonly Statement[] } {
  const salt = randomBytes(16).toString('hex');
  const hash = textHash(salt, text);
  return { hash, keep: [insertFreeText(aggregate, hash, salt, text)] };
}
