import { randomUUID } from 'node:crypto';
import type { Round } from './figures';
import { ratios } from './figures';
import type { Ground, Submitted } from './ground';
import { identity } from './identity';
import type { Call } from './load';
import { load } from './load';
import type { Goal, Section } from './section';
import { atLeast, atMost, exactly, middleOf, times } from './section';
import type { Served } from './served';
import { serve } from './served';

export interface ApprovalFigures {
  readonly clients: number;
  readonly ours: readonly Round[];
  readonly bare: readonly Round[];
  readonly ratio: ReturnType<typeof ratios>;
}

export interface ApprovalOptions {
  readonly clients: readonly number[];
  readonly rounds: number;
  readonly temporalAddress: string;
  readonly say: (line: string) => void;
}

/** The whole HTTP approval against a bare handler with the same SQL, turn by turn in one run. */
export async function measureApprovals(ground: Ground, options: ApprovalOptions): Promise<Section> {
  const env = { DATABASE_URL: ground.url, TEMPORAL_ADDRESS: options.temporalAddress, LIANXI_MODE: 'development', LOG_LEVEL: 'info' };
  const [ours, bare] = [await serve('serve-lianxi', env), await serve('serve-bare', env)];
  try {
    const turn = turnsOf(ground, ours, bare);
    await turn.warmUp();
    const before = await ground.eventsOf('milestoneApproved');
    const figures: ApprovalFigures[] = [];
    for (const clients of options.clients) {
      const rounds: { ours: Round; bare: Round }[] = [];
      for (let round = 0; round < options.rounds; round += 1) {
        options.say(`approve, ${clients} clients, round ${round + 1} of ${options.rounds}`);
        rounds.push(await turn.pair(clients, round % 2 === 0));
      }
      const [first, second] = [rounds.map((pair) => pair.ours), rounds.map((pair) => pair.bare)];
      figures.push({ clients, ours: first, bare: second, ratio: ratios(first, second) });
    }
    const written = await ground.eventsOf('milestoneApproved') - before;
    return sectionOf(figures, exactly('approvals in the record, ours and bare', written, 2 * options.clients.length * options.rounds * ground.submitted.length));
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}

function sectionOf(figures: readonly ApprovalFigures[], counted: Goal): Section {
  const lines = figures.map(({ clients, ours, bare, ratio }) => [
    `${clients} ${clients === 1 ? 'client' : 'clients'}`,
    `  ours  ${middleOf(ours)}`,
    `  bare  ${middleOf(bare)}: ours ${times(ratio.p50)} of its p50, ${times(ratio.p99)} of its p99, ${times(ratio.rate)} of its rate`,
  ]);
  // The bare handler asks for no rights; the goal allows for them.
  const goals = figures.map(({ clients, ratio }) => [
    atMost(`approve p50 against a bare handler that asks for no rights, clients: ${clients}`, ratio.p50, 1.4),
    atLeast(`approve rate against the same, clients: ${clients}`, ratio.rate, 0.75),
  ]);
  return { title: 'approve over HTTP, against a bare handler with the same SQL', figures, lines: lines.flat(), goals: [...goals.flat(), counted] };
}

/** One turn of each system. Who begins changes from round to round; the dead rows of one are not left for the other. */
function turnsOf(ground: Ground, ours: Served, bare: Served) {
  const { submitted } = ground;
  const runOurs = async (clients: number): Promise<Round> => {
    const round = await load(submitted.map((one) => approval(ours, one)), clients);
    await ground.rearm();
    await ground.record.query('VACUUM ANALYZE');
    return round;
  };
  const runBare = async (clients: number): Promise<Round> => {
    const round = await load(submitted.map(({ task }): Call => ({ url: `${bare.url}/approve/${task}`, headers: {} })), clients);
    await ground.record.query('VACUUM ANALYZE');
    return round;
  };
  return {
    /** Until the compiler has seen enough: what runs for months is not to be measured in its first seconds. */
    warmUp: async () => { for (let turn = 0; turn < 5; turn += 1) for (const run of [runOurs, runBare]) await run(8); },
    pair: async (clients: number, oursFirst: boolean) => {
      if (oursFirst) return { ours: await runOurs(clients), bare: await runBare(clients) };
      const second = await runBare(clients);
      return { ours: await runOurs(clients), bare: second };
    },
  };
}

/** The request that approves a milestone, under a key of its own. */
export function approval({ url }: Served, { task, milestone, coordinator }: Submitted): Call {
  return {
    url: `${url}/api/v1/tasks/${task}/milestones/${milestone}/approval`,
    headers: { ...identity('bureau-head', coordinator), 'idempotency-key': randomUUID() },
  };
}
