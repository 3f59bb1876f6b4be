import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Desk } from '../desk/desk';
import { readMeasure } from '../desk/measure';

/** Wraps what a command does, so that it is given its desk before its own arguments and options. */
export type OnDesk = (work: (desk: Desk, ...args: never[]) => Promise<void>) => (...args: unknown[]) => Promise<void>;

/** Adds a command to its parent. */
export type Register = (parent: Command, onDesk: OnDesk) => void;

/** What `--help` says of a command. */
interface CommandNote {
  /** `task <measure>` */
  readonly usage: string;
  /** Chinese, ` · `, English. */
  readonly summary: string;
  readonly examples: readonly string[];
  /** The command gives --json a meaning of its own. */
  readonly ownJson?: true;
}

/** A command with the options that all of them have, and its examples. */
export function command(parent: Command, { usage, summary, examples, ownJson }: CommandNote, options: { isDefault?: boolean } = {}): Command {
  const one = parent.command(usage, options).summary(summary).description(summary);
  if (!ownJson) one.option('--json', jsonNote);
  return standingOptions(one).addHelpText('after', `\n例 · Examples:\n${examples.map((example) => `  ${example}`).join('\n')}`);
}

export const jsonNote = '输出 JSON：API 的答复，加工作流的链接 · the API\'s answer as JSON, with links to workflows';

/** The options that mean the same before a command and after it. */
export function standingOptions(one: Command): Command {
  return one
    .option('--as <who>', '以谁的身份：office、kejiju/liaison、市科技局/局长（或环境变量 LIANXI_AS） · who acts')
    .option('--programme <id>', '哪个方案 · which programme')
    .option('--lang <zh|en>', '输出语言 · language of the output');
}

/** Lets a command look back to the end of a day. */
export function looksBack(one: Command): Command {
  return one.option('--as-of <date>', '看某日结束时的情况，如 2021-01-15 · as it stood at the end of a day', date);
}

/** A measure's number, by which its task is named. */
export function measureNumber(text: string): number {
  const number = readMeasure(text);
  if (number === undefined) throw new InvalidArgumentError('应为措施序号，如 3 · the number of a measure, such as 3.');
  return number;
}

/** Several measures: `commander` hands over what it has gathered so far. */
export function measureNumbers(text: string, before: readonly number[] = []): readonly number[] {
  return [...before, measureNumber(text)];
}

/** A date on the calendar: `2020-12-31`. */
export function date(text: string): string {
  const milliseconds = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : NaN;
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(text)) {
    throw new InvalidArgumentError('应为确有的日期，如 2020-12-31 · a day that exists, such as 2020-12-31.');
  }
  return text;
}

/** How many of a list: at most as many as the API puts on a page. */
export function atMost(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 200) throw new InvalidArgumentError('应为 1 至 200 · from 1 to 200.');
  return count;
}
