import { migrateUp } from './migrations/run';

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: it names the database to migrate, such as postgres://lianxi@127.0.0.1:5432/lianxi');
  const ran = await migrateUp(url);
  process.stdout.write(ran.length === 0 ? 'The record is up to date.\n' : `The record was migrated: ${ran.join(', ')}.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`The record could not be migrated: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
