import type { Command } from 'commander';

/** What a command calls a field of the API's: `milestone`, `--achieved-on`; undefined where it has nothing of the kind. */
export interface NameOf {
  (field: string): string | undefined;
  /** True for a field that some command has a name for. */
  readonly knows: (field: string) => boolean;
}

/** The arguments and options that carry a field, in the order in which they are asked after. */
const carriers: Readonly<Record<string, readonly string[]>> = {
  programme: ['programme'],
  measure: ['measure'],
  tasks: ['measures'],
  key: ['milestone'],
  milestone: ['milestone'],
  bureau: ['bureau', 'as'],
  role: ['as'],
  'role、bureau': ['as'],
  'role, bureau': ['as'],
  person: ['person', 'as'],
  post: ['post'],
  from: ['from'],
  until: ['until'],
  except: ['no-signing'],
  letter: ['letter'],
  to: ['date', 'to'],
  date: ['date'],
  achievedOn: ['achieved-on'],
  document: ['document'],
  text: ['text'],
  reason: ['reason'],
  request: ['request'],
  figures: ['figure'],
  file: ['file'],
  sha256: ['sha256'],
  reply: ['reply'],
  authority: ['authority'],
  event: ['event'],
  'authority.kind': ['authority'],
  'authority.number': ['number'],
  'authority.on': ['on'],
  'authority.scan': ['authority-scan'],
  'issued.number': ['number'],
  'issued.on': ['on'],
  dueOn: ['until'],
  list: ['list'],
  number: ['list', 'number'],
  remove: ['remove'],
  bureaus: ['bureau', 'bureaus'],
  into: ['into'],
  at: ['at'],
  add: ['add'],
  opinion: ['opinion'],
  limitOn: ['limit'],
  version: ['text-version'],
  'list.number': ['list'],
  'list.on': ['signed-on'],
  'list.signer': ['deputy'],
  'list.signedBy': ['signer'],
  'list.post': ['post'],
  'list.authority': ['authority'],
  'list.authority.kind': ['authority'],
  'list.authority.number': ['number'],
  'list.authority.on': ['on'],
  'paper.on': ['signed-on'],
  scan: ['scan'],
  limit: ['last', 'limit'],
};

/** The names of the command that was typed. */
export function ownNames(command: Command): NameOf {
  const find = (field: string): string | undefined => (carriersOf(field).flatMap((carrier) => nameIn(command, carrier) ?? [])[0]);
  return Object.assign(find, { knows: (field: string) => carriersOf(field).length > 0 });
}

function carriersOf(field: string): readonly string[] {
  return Object.hasOwn(carriers, field) ? carriers[field] ?? [] : [];
}

/** An argument, or an option; `--bureau` only where it was given, since without it the bureau is that of `--as`. */
function nameIn(command: Command, carrier: string): string | undefined {
  if (command.registeredArguments.some((argument) => argument.name() === carrier)) return carrier;
  const option = command.options.find(({ long }) => long === `--${carrier}`);
  if (!option?.long) return undefined;
  const isMeant = carrier !== 'bureau' || command.getOptionValue(option.attributeName()) !== undefined;
  return isMeant ? option.long : undefined;
}
