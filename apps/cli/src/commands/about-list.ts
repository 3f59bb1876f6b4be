import type { Client, Schemas } from '@lianxi/api-client/client';
import type { Reply } from '@lianxi/api-client/reply';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Command } from 'commander';
import type { Desk } from '../desk/desk';
import type { Identity } from '../desk/identity';
import { linkLines, workflowsOf } from '../desk/links';
import { listCalled } from '../desk/lists';
import { facts } from '../terminal/table';
import { timeOf } from '../terminal/when';
import { nextOfList } from './list-lines';
import { command } from './register';

/** A command about a list, which is named by its number. */
export function numbered(group: Command, usage: string, summary: string, examples: readonly string[]): Command {
  return command(group, { usage, summary, examples }).argument('<list>', '清单编号 · number of the list');
}

interface Place {
  readonly path: { readonly programme: string; readonly list: string };
  readonly header: { readonly 'Idempotency-Key': string };
}

/** Does something about a list, as its usual actor or as whoever `--as` names, and shows what it came to. */
export async function decide(desk: Desk, number: string, usual: Identity, done: Bilingual, enter: (api: Client, params: Place, list: Schemas['StrikeOffList']) => Promise<Reply<Schemas['ListDecision']>>): Promise<void> {
  const [programme, list, by] = [await desk.programme(), await listCalled(desk, number), desk.actor(usual)];
  const decision = await desk.act(by, (api, key) => enter(api, { path: { programme, list: list.id }, header: { 'Idempotency-Key': key } }, list));
  await showDecided(desk, decision, done, by);
}

/** Shows what a decision about a list came to, and the next command to type. */
export async function showDecided(desk: Desk, decision: Schemas['ListDecision'], done: Bilingual, { bureau, role, person }: Identity): Promise<void> {
  const items = [{ standing: 'as-listed' }] as Schemas['StrikeOffList']['items'];
  await showWithLink(desk, decision, () => [
    `✓ ${desk.text(done)} · ${timeOf(decision.at)} · ${desk.text({ zh: '拟销号清单', en: 'strike-off list' })} ${decision.number}`,
    ...facts([[desk.text({ zh: '  经办', en: '  by' }), `${bureau}/${role} ${person}`]], 120),
    ...nextOfList({ ...decision, items }, desk),
  ]);
}

/** Shows an answer about lists, with the link to the programme's workflows. */
export async function showWithLink(desk: Desk, answer: object, lines: () => readonly string[]): Promise<void> {
  const workflows = await workflowsOf(desk, await desk.programme());
  desk.show({ ...answer, workflows }, () => [...lines(), ...linkLines('all', workflows, desk)]);
}
