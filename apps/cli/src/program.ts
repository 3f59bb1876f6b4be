import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Language } from '@lianxi/wording/say';
import type { Argument } from 'commander';
import { Command, CommanderError } from 'commander';
import { commands } from './commands/all';
import type { OnDesk } from './commands/register';
import { jsonNote, standingOptions } from './commands/register';
import { introduce } from './desk/bureau-names';
import { choicesFor, strangerTo } from './desk/choices';
import { NobodyAtHand } from './desk/credentials';
import { Desk } from './desk/desk';
import type { DeskOptions } from './desk/desk';
import { Ending, NotDone, exitCode } from './desk/ending';
import { languageTyped } from './desk/language';
import { nextAfter } from './desk/next-after';
import { programmeTyped } from './desk/measure';
import { ownNames } from './desk/own-names';
import { Refused, refusalLines, strangerLines } from './desk/problem';
import { usageSentence } from './desk/usage';
import { widthOf } from './terminal/width';
import type { World } from './world';

/** Of the command line's own package, from `src` and `dist` alike. */
const { version } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as { readonly version: string };

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法 · Usage:', 'Arguments:': '参数 · Arguments:', 'Options:': '选项 · Options:', 'Commands:': '命令 · Commands:',
};

/** Runs one command line, such as `['task', '3']`, and answers its exit code. */
export async function run(args: readonly string[], world: World): Promise<number> {
  let desk: Desk | undefined;
  // commander hands over the arguments, then the options, then the command itself.
  const onDesk: OnDesk = (work) => async (...given) => {
    const invoked = given.at(-1) as Command;
    // What stands after the command counts before what stands before it.
    const options: DeskOptions = { ...invoked.optsWithGlobals<DeskOptions>(), ...invoked.opts<DeskOptions>() };
    desk = new Desk(world, { ...options, programme: programmeTyped(invoked, options.programme) }, ownNames(invoked));
    await introduce(desk);
    await work(desk, ...given.slice(0, -1) as never[]);
  };
  try {
    await program(world, onDesk).parseAsync(args, { from: 'user' });
    return exitCode.ok;
  } catch (error) {
    return await endingOf(error, world, desk, args);
  }
}

function program(world: World, onDesk: OnDesk): Command {
  const root = new Command('lianxi')
    .description('联席：让许多单位把一份实施方案按时、可证地办完 · Makes many bureaus finish a plan together, on time, provably')
    .exitOverride()
    .configureOutput({ writeOut: (text) => { world.say(text.trimEnd()); }, writeErr: (text) => { world.remark(text.trimEnd()); }, outputError: () => undefined })
    .configureHelp({ helpWidth: 100, displayWidth: widthOf, styleTitle: (title) => titles[title] ?? title, subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' ') })
    .helpOption('-h, --help', '显示用法 · show this help')
    .helpCommand('help [command]', '显示某个命令的用法 · show the help of a command')
    .version(version, '--version', '显示版本 · show the version')
    .enablePositionalOptions()
    .addHelpText('after', '\n先看这些 · Start with:\n  lianxi board\n  lianxi task 3\n  lianxi reminders --upcoming');
  standingOptions(root.option('--json', jsonNote));
  for (const register of commands) register(root, onDesk);
  return root;
}

/** `<measure>`, `[measures...]` */
function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** Prints why a command ended before its end. */
async function endingOf(error: unknown, world: World, desk: Desk | undefined, args: readonly string[]): Promise<number> {
  const language = desk?.language ?? languageTyped(args, world.env);
  const json = desk?.json ?? args.includes('--json');
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode.ok;
    if (json) sayProblem(usageSentence(error), language, world);
    // Without a subcommand the help has been printed, and says all there is to say.
    if (error.code !== 'commander.help') world.remark(`✗ ${usageSentence(error)[language]}${{ zh: '加 --help 看用法。', en: ' Add --help for usage.' }[language]}`);
    return exitCode.usage;
  }
  if (!(error instanceof Ending)) throw error;
  // What was not done in the end has printed its answer already.
  if (json && error instanceof Refused) world.say(JSON.stringify(error.problem, null, 2));
  else if (json && !(error instanceof NotDone)) sayProblem(error.sentence, language, world);
  const lines = desk && (error instanceof Refused || error instanceof NobodyAtHand) ? await refusalOn(desk, error) : [`✗ ${error.sentence[language]}`];
  for (const line of lines) world.remark(line);
  return error.code;
}

/** What a program reads of a problem that is not the API's: its sentence, in the fields in which the API would say it. */
function sayProblem({ zh, en }: Bilingual, language: Language, world: World): void {
  world.say(JSON.stringify({ detail: { zh, en }[language], zh: { detail: zh }, en: { detail: en } }, null, 2));
}

async function refusalOn(desk: Desk, refused: Refused | NobodyAtHand): Promise<string[]> {
  const { language, nameOf, subject } = desk;
  const stranger = await strangerTo(refused, desk);
  if (stranger) return strangerLines(stranger, language);
  if (refused instanceof NobodyAtHand) return [`✗ ${refused.sentence[language]}`];
  return refusalLines(refused, { language, nameOf, subject, choices: await choicesFor(refused, desk), next: await nextAfter(refused, desk) });
}
