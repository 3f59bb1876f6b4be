import { say } from '@lianxi/wording/say';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { date } from './register';

const kinds = ['minutes', 'instruction', 'circulated-signature', 'government-document', 'office-decision'] as const;

type Kind = (typeof kinds)[number];

/** The paper a change rests on (依据), as its options say it. */
export interface AuthorityOptions {
  readonly authority: Kind;
  readonly number: string;
  readonly on: string;
}

const paper = { kind: `依据：${named('、')} · on what authority`, number: '依据的文号，如 第1期 · number of the paper', on: '依据的日期 · date of the paper' };

/** The options of a command that rests on an authority. */
export function authorityOptions(command: Command): Command {
  return command.requiredOption('--authority <kind>', paper.kind, authorityKind).requiredOption('--number <number>', paper.number).requiredOption('--on <date>', paper.on, date);
}

/** The same of a command that needs one only in some cases. */
export function authorityIfAny(command: Command): Command {
  return command.option('--authority <kind>', paper.kind, authorityKind).option('--number <number>', paper.number).option('--on <date>', paper.on, date);
}

/** What those options come to in a form. */
export const authorityOf = ({ authority: kind, number, on }: AuthorityOptions) => ({ kind, number, on });

/** The same where one was named: what is left out of it is the record's to miss. */
export const authorityGiven = ({ authority, number = '', on = '' }: Partial<AuthorityOptions>) => (authority === undefined ? {} : { authority: authorityOf({ authority, number, on }) });

/** Kinds of authority by their Chinese word and by the word the record keeps: `会议纪要 minutes`. */
function named(between: string): string {
  return kinds.map((kind) => `${say('zh', `authority.${kind}`)} ${kind}`).join(between);
}

/** A kind of authority, by either word. */
function authorityKind(text: string): Kind {
  const kind = kinds.find((one) => [one, say('zh', `authority.${one}`)].includes(text.trim()));
  if (!kind) throw new InvalidArgumentError(`可写 ${named('、')} · one of ${named(', ')}.`);
  return kind;
}
