import { say } from '@lianxi/wording/say';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Schemas } from '@lianxi/api-client/client';
import { Usage } from '../desk/ending';
import { date } from './register';

const kinds = ['minutes', 'instruction', 'circulated-signature', 'government-document', 'office-decision'] as const;

type Kind = (typeof kinds)[number];

/** The paper a change rests on (依据), as its options say it. */
export interface AuthorityOptions {
  readonly authority: Kind;
  readonly number: string;
  readonly on: string;
  readonly authorityScan?: string;
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

/** Beside either, of an act of a task: the scan of that paper. */
export function authorityScan(command: Command): Command {
  return command.option('--authority-scan <sha256>', '依据扫描件的编号，先附上：evidence add --scan-of authority · SHA-256 of its scan, which is attached first');
}

/** What those options come to in a form. */
export const authorityOf = ({ authority: kind, number, on, authorityScan: scan }: AuthorityOptions): Schemas['Authority'] => ({ kind, number, on, ...(scan !== undefined && { scan }) });

/** The same of a command that needs one only in some cases; nothing where none of it was said. @throws Usage where a part of it is missing */
export function wholeAuthority({ authority, number, on, authorityScan }: Partial<AuthorityOptions>): Schemas['Authority'] | undefined {
  if ([authority, number, on, authorityScan].every((said) => said === undefined)) return undefined;
  if (authority !== undefined && number !== undefined && on !== undefined) return authorityOf({ authority, number, on, authorityScan });
  throw new Usage({ zh: '依据须写全：--authority、--number、--on。', en: 'An authority is named by all of --authority, --number and --on.' });
}

/** The options by which a deputy names the authority to sign a list. */
export function deputyAuthority(command: Command): Command {
  return command
    .option('--authority <kind>', `授权依据，不是召集人的须写明：${named('、')} · on what authority a deputy signs`, authorityKind)
    .option('--number <number>', '授权依据的文号 · its number').option('--on <date>', '授权依据的日期 · its date', date);
}

/** The same as it is sent; nothing where none of it was said. @throws Usage where it is half described */
export function authorityIfSaid({ authority, number, on, authorityScan }: Partial<AuthorityOptions>): Schemas['Authority'] | undefined {
  if ([authority, number, on, authorityScan].every((said) => said === undefined)) return undefined;
  if (authority !== undefined && number !== undefined && on !== undefined) return authorityOf({ authority, number, on, authorityScan });
  throw new Usage({ zh: '授权依据须写明种类、文号和日期：--authority、--number、--on。', en: 'An authority needs --authority, --number and --on.' });
}

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
