import { grantToApplication, prepareDatabase } from './roles';

/**
 * For a server of one's own: makes database and roles, gives the application its rights on the tables there are, and prints both addresses. Run before and after each
 * migration; what is there already stays.
 */
async function main(): Promise<void> {
  const url = process.env.LIANXI_ADMIN_URL;
  if (!url) throw new Error('LIANXI_ADMIN_URL is not set: it names the superuser of a PostgreSQL, with its password, such as postgres://postgres:…@db.example:5432/postgres');
  const { owner, application } = await prepareDatabase(url);
  await grantToApplication(owner);
  process.stdout.write(`DATABASE_URL of the owner, who migrates: ${owner}\nDATABASE_URL of API, worker and found.js: ${application}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`The database could not be prepared: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
