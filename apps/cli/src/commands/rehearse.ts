import { writeFile } from 'node:fs/promises';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { InvalidArgumentError, Option } from 'commander';
import type { Lived } from '@lianxi/rehearsal/drive/drive';
import { live } from '@lianxi/rehearsal/drive/drive';
import type { Rehearsal } from '@lianxi/rehearsal/drive/rehearsal';
import { Stalled } from '@lianxi/rehearsal/drive/surroundings';
import type { Evidence } from '@lianxi/rehearsal/oracle/evidence';
import type { Verdict } from '@lianxi/rehearsal/oracle/finding';
import { judge } from '@lianxi/rehearsal/oracle/judge';
import type { Desk } from '../desk/desk';
import { NotDone } from '../desk/ending';
import { linkLines, workflowsOf } from '../desk/links';
import { tempers } from '../rehearsal/account-tables';
import { Bars, spentLine } from '../rehearsal/bar';
import { comparisonLines } from '../rehearsal/comparison';
import type { RehearsalOptions } from '../rehearsal/rehearsal-of';
import { rehearsalOf } from '../rehearsal/rehearsal-of';
import { asDocument, reportLines, verdictLines } from '../rehearsal/report';
import type { Register } from './register';
import { command, date } from './register';

/** `rehearse`: lives the plan through as a programme of its own, and lets the oracle judge it. */
export const rehearse: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'rehearse',
    summary: '把方案从头到尾演练一遍，由独立的核对者评判 · live the plan through, judged by an oracle',
    examples: ['lianxi rehearse', 'lianxi rehearse --seed 7 --to 2021-03-01 --json rehearsal.json', 'lianxi rehearse --what-if strict'],
    ownJson: true,
  })
    .option('--from <date>', '从哪天 09:30 起 · from 09:30 of this day', date, '2020-10-12')
    .option('--to <date>', '到哪天 09:00 · to 09:00 of this day', date, '2023-02-12')
    .option('--seed <number>', '各单位行事的种子，同种子同台账 · same seed, same ledger', seedNumber, 1)
    .addOption(new Option('--temperament <kind>', '各单位的性情 · how the bureaus work').choices(['mixed', 'prompt', 'late', 'silent']).default('mixed'))
    .option('--policy <name>', '政策：default、strict、gentle 或JSON文件 · a policy by name or file', 'default')
    .option('--what-if <policy>', '另以此政策再演练一遍，两相比较 · compare with this policy on the same seed')
    .option('--json <file>', '全部结果写入文件 · write everything to a file')
    .action(onDesk(async (desk, options: RehearsalOptions) => { await (options.whatIf === undefined ? one(desk, options) : two(desk, options, options.whatIf)); }));
};

async function one(desk: Desk, options: RehearsalOptions): Promise<void> {
  const rehearsal = await rehearsalOf(options, options.policy, stamp());
  announce(desk, rehearsal);
  const { evidence, spent } = await lived(desk, new Bars(desk), rehearsal);
  const verdict = judge(evidence);
  const workflows = await workflowsOf(desk, rehearsal.programme);
  if (options.json !== undefined) await write(options.json, { ...asDocument(evidence, verdict, rehearsal), workflows });
  for (const line of [...reportLines(evidence, verdict, rehearsal, desk), spentLine(spent, desk), ...linkLines('all', workflows, desk)]) desk.progress(line);
  conclude([{ evidence, verdict }]);
}

/** The same bureaus twice at once: the two programmes know nothing of each other. */
async function two(desk: Desk, options: RehearsalOptions, other: string): Promise<void> {
  const began = stamp();
  const rehearsals = await Promise.all([rehearsalOf(options, options.policy, `${began}-a`), rehearsalOf(options, other, `${began}-b`)]);
  for (const rehearsal of rehearsals) announce(desk, rehearsal);
  const bars = new Bars(desk);
  const [{ evidence: first }, { evidence: second }] = await Promise.all(rehearsals.map((rehearsal) => lived(desk, bars, rehearsal, rehearsal.policy.version))) as [Lived, Lived];
  const judgements = [first, second].map((evidence) => ({ evidence, verdict: judge(evidence) }));
  const pages = await Promise.all(rehearsals.map(({ programme }) => workflowsOf(desk, programme)));
  if (options.json !== undefined) await write(options.json, rehearsals.flatMap((rehearsal, place) => judgements.slice(place, place + 1).map(({ evidence, verdict }) => ({ ...asDocument(evidence, verdict, rehearsal), workflows: pages[place] }))));
  for (const line of ['', ...comparisonLines(first, second, desk), '', ...judgements.flatMap(({ verdict }) => verdictLines(verdict, desk)), ...pages.flatMap((page) => linkLines('all', page, desk))]) desk.progress(line);
  conclude(judgements);
}

/** Lives it; what cannot begin, or be read at the end, is said in a sentence. */
async function lived(desk: Desk, bars: Bars, rehearsal: Rehearsal, name?: string): Promise<Lived> {
  const waits = ({ zh, en }: Bilingual): void => { bars.remark({ zh: `  等待：${zh}`, en: `  waiting: ${en}` }); };
  try {
    return await live(rehearsal, { ...desk.surroundings(), waits }, bars.of(rehearsal, name));
  } catch (error) {
    throw error instanceof Stalled ? new NotDone(error.sentence) : error;
  } finally {
    bars.clear();
  }
}

function announce(desk: Desk, { programme, seed, temperaments, policy }: Rehearsal): void {
  desk.progress(desk.text({ zh: `演练 ${programme}（种子 ${seed} · ${tempers[temperaments].zh} · 政策 ${policy.version}）`, en: `Rehearsing ${programme} (seed ${seed} · ${tempers[temperaments].en} · policy ${policy.version})` }));
}

/** Nobody else's id: the wall's time to the millisecond. */
const stamp = (): string => new Date().toISOString().toLowerCase().replace(/[^0-9t]/g, '');

async function write(file: string, document: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(document, null, 1)}\n`);
}

/** A rehearsal that could not go on, or a finding, is an exit code. */
function conclude(judgements: readonly { readonly evidence: Evidence; readonly verdict: Verdict }[]): void {
  const stalled = judgements.find(({ evidence }) => evidence.span.stalled !== undefined)?.evidence.span;
  if (stalled) throw new NotDone({ zh: `演练停在 ${stalled.stoodAt}：${stalled.stalled ?? ''}`, en: `The rehearsal stood still at ${stalled.stoodAt}: ${stalled.stalled ?? ''}` });
  const findings = judgements.reduce((sum, { verdict }) => sum + verdict.findings.length, 0);
  if (findings > 0) throw new NotDone({ zh: `核对者有${findings}处发现：请告诉系统管理员。`, en: `The oracle has ${findings} findings: tell the system administrator.` });
}

function seedNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('应为不超过九位的整数 · a whole number of at most nine digits.');
  return Number(text);
}
