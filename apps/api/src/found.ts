import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { AccountCommands } from '@lianxi/commands/identity/account-commands';
import { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import { Refused } from '@lianxi/commands/path/refused';
import { createDataSource } from '@lianxi/persistence/database';
import { establish, giveAccounts } from './identity/foundation/establish';
import type { Staffed } from './identity/foundation/staff';
import { administrators, officeBody } from './identity/foundation/staff';
import { passwordForOnce } from './identity/passwords';

const usage = 'DATABASE_URL=… node apps/api/dist/found.js --system-admin zhang-wei=张伟 --security-admin li-na=李娜 --auditor wang-fang=王芳 --letter 新政办〔2026〕1号';

/** Enters the three administrators of a new record and prints the password for once of each; everybody else is theirs to enter. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'system-admin': { type: 'string' }, 'security-admin': { type: 'string' }, 'auditor': { type: 'string' }, 'letter': { type: 'string' } } });
  const people = administrators.map(([role, title]) => administrator(role, title, values[role]));
  const url = process.env.DATABASE_URL;
  if (url === undefined || values.letter === undefined || new Set(people.map(({ person }) => person)).size < people.length) throw new Error(`Three persons and the letter they are appointed by are needed:\n  ${usage}`);
  const record = await createDataSource(url, { applicationName: 'lianxi-found', poolSize: 2 }).initialize();
  try {
    const passwords = new Map(people.map(({ person }) => [person, passwordForOnce()]));
    await establish(new OrganisationCommands(record), { bodies: [officeBody], people, letter: values.letter });
    await giveAccounts(new AccountCommands(record), people, passwords);
    for (const { title, person } of people) process.stdout.write(`${title} ${person}: ${passwords.get(person) ?? ''}\n`);
    process.stdout.write('Each changes it at the first sign-in, and sets up a second factor. Whoever had an account keeps their password.\n');
  } finally {
    await record.destroy();
  }
}

function administrator(role: (typeof administrators)[number][0], title: string, named: string | undefined): Staffed {
  const [person, name] = named?.split('=') ?? [];
  if (!person || !name || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(person)) throw new Error(`--${role} names a person by id and name:\n  ${usage}`);
  return { person, name, post: role, bureau: officeBody.bureau, role, title };
}

main().catch((error: unknown) => {
  const isFounded = error instanceof Refused && error.refusal.refused === 'post-not-held';
  const why = isFounded ? 'the record has a security administrator, who appoints all others.' : error instanceof Error ? error.message : String(error);
  process.stderr.write(`Nobody was entered: ${why}\n`);
  process.exitCode = 1;
});
