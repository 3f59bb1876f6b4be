import { readFile } from 'node:fs/promises';
import { chinaNotices } from '@lianxi/plan/calendars/china';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import type { Temperaments } from '@lianxi/rehearsal/bureaus/temperament';
import type { Rehearsal } from '@lianxi/rehearsal/drive/rehearsal';
import { policyFrom, presets } from '@lianxi/rehearsal/policies';
import { Usage } from '../desk/ending';
import { morningOf } from '../terminal/when';

/** What the command line says of a rehearsal. */
export interface RehearsalOptions {
  readonly from: string;
  readonly to: string;
  readonly seed: number;
  readonly temperament: Temperaments;
  readonly policy: string;
  readonly whatIf?: string;
  readonly json?: string;
}

/** The rehearsal of Xinxiang's plan that was asked for, under a policy, as a programme of its own. */
export async function rehearsalOf({ from, to, seed, temperament }: RehearsalOptions, policy: string, stamp: string): Promise<Rehearsal> {
  if (to <= from) throw new Usage({ zh: `--to ${to} 应晚于 --from ${from}。`, en: `--to ${to} is to be later than --from ${from}.` });
  return {
    programme: `rehearsal-${seed}-${stamp}`,
    plan: xinxiangPlan,
    policy: await policyNamed(policy),
    calendar: chinaNotices,
    // Half an hour after the morning's notices, as in the demonstration.
    from: morningOf(from).replace('T01:00', 'T01:30'),
    until: morningOf(to),
    seed,
    temperaments: temperament,
  };
}

/** A policy by its name, or from a file with what differs from the default. */
async function policyNamed(name: string): Promise<Rehearsal['policy']> {
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (preset) return preset;
  const document: unknown = await readFile(name, 'utf8').then((text) => JSON.parse(text) as unknown).catch(() => undefined);
  if (typeof document === 'object' && document !== null && !Array.isArray(document)) return policyFrom(document as Record<string, unknown>);
  throw new Usage({ zh: `没有政策“${name}”：写 ${Object.keys(presets).join('、')}，或写明一个JSON文件，如 {"remindBefore":[15,5,0],"urge":{"every":3}}。`, en: `There is no policy '${name}': name ${Object.keys(presets).join(', ')}, or a JSON file such as {"remindBefore":[15,5,0],"urge":{"every":3}}.` });
}
