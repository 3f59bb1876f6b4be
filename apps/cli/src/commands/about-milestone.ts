import type { Client, Schemas } from '@lianxi/api-client/client';
import type { Reply } from '@lianxi/api-client/reply';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Command } from 'commander';
import type { Desk } from '../desk/desk';
import type { Identity } from '../desk/identity';
import { taskOf } from '../desk/tasks';
import { showDecision } from './decided';
import type { ScannedPaper } from './evidence-files';
import { attachScan, fileToSend } from './evidence-files';
import { measureNumber } from './register';

/** A milestone by the measure of its task and its key, as people type them. */
export interface MilestoneNamed {
  readonly measure: number;
  readonly milestone: string;
}

/** Where an act about a milestone goes, and the key that makes a repeat harmless. */
interface Place {
  readonly path: { readonly id: string; readonly key: string };
  readonly header: { readonly 'Idempotency-Key': string };
}

/** An act about a milestone: who usually does it, how it is entered, and what is said once it is done. */
interface Act {
  readonly by: (task: Schemas['Task']) => Identity;
  /** The scan of the paper that is entered, a file: attached first, and its hash handed to `enter`. */
  readonly scan?: { readonly path: string; readonly of: ScannedPaper } | undefined;
  /** That it decides about the later date asked for, and about nothing else of the milestone; or takes the last step back. */
  readonly about?: 'extension' | 'lastStep';
  /** `seeing` names what the task showed of the milestone, or of that date or step, for those acts that decide about it. */
  readonly enter: (api: Client, params: Place, seeing: { readonly seen?: string }, scan?: string) => Promise<Reply<Schemas['Decision']>>;
  readonly done: Bilingual;
}

/** The arguments that name a milestone. */
export function milestoneArguments(command: Command): Command {
  return command
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<milestone>', '节点，如 d5-2020 · key of a milestone');
}

/** Does something about a milestone, as its usual actor or as whoever `--as` names, and shows what it came to. */
export async function actOn(desk: Desk, { measure, milestone }: MilestoneNamed, { by: usual, enter, done, about, scan: paper }: Act): Promise<void> {
  desk.subject = { measure, milestone };
  const task = await taskOf(desk, measure);
  const by = desk.actor(usual(task));
  const scan = paper && await attachScan(desk, by, task.id, milestone, { file: await fileToSend(paper.path), of: paper.of });
  const shown = task.milestones.find(({ key }) => key === milestone);
  const seen = (about === undefined ? shown : shown?.[about])?.seen;
  const decision = await desk.act(by, (api, key) => enter(api, { path: { id: task.id, key: milestone }, header: { 'Idempotency-Key': key } }, seen === undefined ? {} : { seen }, scan));
  await showDecision(desk, decision, done, by);
}
