import 'reflect-metadata';
import { mend } from '@lianxi/commands/check/mend';
import { createDataSource } from '@lianxi/persistence/database';
import { ProgrammeEntity } from '@lianxi/persistence/record/programme.entity';

/**
 * For whoever holds the database's address: makes tasks and lists whose rows are not what their events come to anew, in each programme, and prints what was found, what was made anew and what is
 * left. Ends with 1 where something is.
 */
async function main(): Promise<void> {
  const { DATABASE_URL: url } = process.env;
  if (url === undefined) throw new Error('The database is named: DATABASE_URL=… node apps/api/dist/mend.js');
  const record = await createDataSource(url, { applicationName: 'lianxi-mend', poolSize: 2 }).initialize();
  try {
    for (const { id } of await record.manager.find(ProgrammeEntity, { select: { id: true }, order: { id: 'ASC' } })) {
      const mended = await mend(record, id);
      process.stdout.write(`${JSON.stringify({ programme: id, ...mended })}\n`);
      if (mended.left.length > 0) process.exitCode = 1;
    }
  } finally {
    await record.destroy();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
