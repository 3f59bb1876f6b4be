import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { AccountCommands } from '@lianxi/commands/identity/account-commands';
import { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import { Refused } from '@lianxi/commands/path/refused';
import { createDataSource } from '@lianxi/persistence/database';
import type { DataSource } from 'typeorm';
import { establish, giveAccounts } from './identity/foundation/establish';
import { soFar } from './identity/foundation/so-far';
import type { Staffed } from './identity/foundation/staff';
import { administrators, officeBody } from './identity/foundation/staff';
import { hashPassword, passwordForOnce } from './identity/passwords';

const usage = 'DATABASE_URL=… node apps/api/dist/found.js --system-admin zhang-wei=张伟 --security-admin li-na=李娜 --auditor wang-fang=王芳 --letter 新政办〔2026〕1号';
const usageToRecover = 'DATABASE_URL=… node apps/api/dist/found.js --recover li-na --letter 新政办〔2026〕9号';

/**
 * Begins a record, or begins it again where no security administrator is left: enters the three administrators and prints the password for once of each; everybody else is theirs to enter.
 * Or gives the only security administrator, who can sign in no more, their ways in anew.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'system-admin': { type: 'string' }, 'security-admin': { type: 'string' }, 'auditor': { type: 'string' }, 'letter': { type: 'string' }, 'recover': { type: 'string' } } });
  const { DATABASE_URL: url } = process.env;
  const { letter, recover } = values;
  if (recover !== undefined) {
    if (url === undefined || letter === undefined) throw new Error(`The security administrator and a letter are needed:\n  ${usageToRecover}`);
    await onRecord(url, (record) => recovered(record, recover, letter));
    return;
  }
  const people = administrators.map(([role, title]) => administrator(role, title, values[role]));
  if (url === undefined || letter === undefined || new Set(people.map(({ person }) => person)).size < people.length) throw new Error(`Three persons and the letter they are appointed by are needed:\n  ${usage}`);
  await onRecord(url, (record) => founded(record, people, letter));
}

async function onRecord(url: string, use: (record: DataSource) => Promise<void>): Promise<void> {
  const record = await createDataSource(url, { applicationName: 'lianxi-found', poolSize: 2 }).initialize();
  await use(record).finally(() => record.destroy());
}

async function founded(record: DataSource, people: readonly Staffed[], letter: string): Promise<void> {
  const passwords = new Map(people.map(({ person }) => [person, passwordForOnce()]));
  await establish(new OrganisationCommands(record), { bodies: [officeBody], people, letter }, await soFar(record, people));
  await giveAccounts(new AccountCommands(record), people, passwords);
  for (const { title, person } of people) process.stdout.write(`${title} ${person}: ${passwords.get(person) ?? ''}\n`);
  process.stdout.write('Each changes it at the first sign-in, and sets up a second factor. Whoever had an account keeps their password.\n');
}

async function recovered(record: DataSource, person: string, letter: string): Promise<void> {
  const password = passwordForOnce();
  await new AccountCommands(record).recover(person, await hashPassword(password), letter);
  process.stdout.write(`${person}: ${password}\nIt is changed at the next sign-in, and a second factor set up anew. Their sessions and tokens have ended; the auditor reads that it was done.\n`);
}

function administrator(role: (typeof administrators)[number][0], title: string, named: string | undefined): Staffed {
  const [person, name] = named?.split('=') ?? [];
  if (!person || !name || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(person)) throw new Error(`--${role} names a person by id and name:\n  ${usage}`);
  return { person, name, post: role, bureau: officeBody.bureau, role, title };
}

main().catch((error: unknown) => {
  const refused = error instanceof Refused ? error.refusal.refused : undefined;
  const why = refused === 'post-not-held' ? 'the record has a security administrator, who appoints all others.'
    : refused === 'not-entitled' ? 'only the one security administrator there is is given their ways in here; everybody else\'s are given by that one.'
      : error instanceof Error ? error.message : String(error);
  process.stderr.write(`Nothing was done: ${why}\n`);
  process.exitCode = 1;
});
