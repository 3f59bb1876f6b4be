import { hash } from 'node:crypto';
import { actorOf, establish } from '@lianxi/api/identity/foundation/establish';
import { exampleStaff } from '@lianxi/api/identity/examples/example-staff';
import { SessionCommands } from '@lianxi/commands/identity/session-commands';
import { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import { createDataSource } from '@lianxi/persistence/database';

/** The token of an example person of a test's record: `kejiju-liaison`. */
export const tokenOf = (person: string): string => `token-of-the-tests-for-${person}`;

/** What a request shows that is made by `kejiju/liaison`. */
export const shownBy = (who: string): string => `Bearer ${tokenOf(who.replace('/', '-'))}`;

/** Enters the example people of development into a record, by the ordinary commands; each has a token that a test knows. */
export async function establishExamples(url: string): Promise<void> {
  const record = await createDataSource(url, { applicationName: 'lianxi-test', poolSize: 2 }).initialize();
  try {
    await establish(new OrganisationCommands(record), exampleStaff);
    const sessions = new SessionCommands(record);
    for (const one of exampleStaff.people) {
      await sessions.issueToken(actorOf(one), { hash: hash('sha256', tokenOf(one.person)), post: one.post, name: 'tests', scope: 'act', days: 30 });
    }
  } finally {
    await record.destroy();
  }
}
