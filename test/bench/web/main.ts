import { cpus, loadavg } from 'node:os';
import { openBrowser } from '../../browser/window';
import { asksHelp, Misread } from '../options';
import { reportOf, textOf } from '../report';
import { serversOf } from '../servers';
import { layWebGround } from './ground';
import { readWebOptions, usage } from './options';
import { measureLedger } from './scrolled';
import { measureToday } from './today';
import { weighPage } from './weighed';

/** `npm run bench:web`: what the page weighs and how soon it can be used, beside a React hello that shows the same, and whether a long ledger scrolls without a halt. */
async function main(): Promise<void> {
  if (asksHelp(process.argv.slice(2))) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { json, rounds, lines } = readWebOptions(process.argv.slice(2));
  const { databaseUrl, temporalAddress } = await serversOf(process.env);
  const say = (line: string): void => { process.stderr.write(`${line}\n`); };
  const machine = { node: process.version, cpus: cpus().length, load: loadavg()[0] ?? 0 };
  const ground = await layWebGround(databaseUrl, { temporalAddress, lines });
  const browser = await openBrowser();
  try {
    const weight = weighPage(ground);
    say('today');
    const today = await measureToday(browser, ground, { rounds, say });
    say('ledger');
    const ledger = await measureLedger(browser, ground, lines);
    const report = reportOf({ weight, today, ledger }, machine);
    process.stdout.write(`${json ? JSON.stringify(report, undefined, 2) : textOf(report)}\n`);
  } finally {
    await browser.close();
    await ground.close();
  }
}

main().catch((error: unknown) => {
  const misread = error instanceof Misread;
  process.stderr.write(misread ? `${error.message}\n\n${usage}\n` : `The bench could not measure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  // Whatever was opened on lent servers before it failed must not keep the process.
  process.exit(misread ? 2 : 1);
});
