import { office } from '@lianxi/rehearsal/bureaus/intention';
import { phaseSaid } from '@lianxi/wording/milestone';
import { say } from '@lianxi/wording/say';
import type { NobodyAtHand } from './credentials';
import type { Desk } from './desk';
import { Ending } from './ending';
import { ifAnswered } from './if-answered';
import { Refused } from './problem';
import { programmesOf } from './programmes';
import { taskOf } from './tasks';

/** The body that `--as` names where the programme has none of that id, with those it has: the first thing wrong where such a one may not act. */
export async function strangerTo(refused: Refused | NobodyAtHand, desk: Desk): Promise<{ readonly id: string; readonly choices: readonly string[] } | undefined> {
  if ((refused instanceof Refused && refused.rule !== 'not-entitled') || desk.as === undefined) return undefined;
  const { bureau, role } = desk.actor(office);
  if (role !== 'liaison' && role !== 'bureau-head') return undefined;
  if (desk.credentials.examples.some((one) => one.bureau === bureau) && !(refused instanceof Refused)) return undefined;
  const choices = await ifAnswered(bureaus(desk)) ?? [];
  return choices.length === 0 || choices.some((choice) => choice.startsWith(`${bureau} `)) ? undefined : { id: bureau, choices };
}

/** What may be given where something unknown was: `kejiju 市科技局`. Empty where there is no such list, or it cannot be read now. */
export async function choicesFor(refused: Refused, desk: Desk): Promise<readonly string[]> {
  try {
    return await listFor(refused, desk);
  } catch (error) {
    if (error instanceof Ending) return []; // the refusal itself is what matters
    throw error;
  }
}

function listFor({ rule, problem }: Refused, desk: Desk): Promise<string[]> | readonly string[] {
  const field = rule === 'request-invalid' ? problem.errors?.[0]?.field : undefined;
  if (rule === 'bureau-unknown' || field === 'bureau') return bureaus(desk);
  if (rule === 'bureau-not-in-task') return partners(desk);
  if (rule === 'milestone-unknown' || field === 'key') return milestones(desk);
  if (rule === 'programme-unknown' || field === 'programme') return programmes(desk);
  return [];
}

async function bureaus(desk: Desk): Promise<string[]> {
  const programme = await desk.programme();
  const { rows } = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/board', { params: { path: { programme } } }));
  return [...rows.map(({ bureau, name }) => `${bureau} ${name}`), `office ${say(desk.language, 'role.office')}`];
}

/** The bodies of the task that was named. */
async function partners(desk: Desk): Promise<string[]> {
  if (desk.subject.measure === undefined) return [];
  const { parts } = await taskOf(desk, desk.subject.measure);
  return parts.map(({ bureau, name }) => `${bureau} ${name}`);
}

async function milestones(desk: Desk): Promise<string[]> {
  if (desk.subject.measure === undefined) return [];
  const found = await taskOf(desk, desk.subject.measure);
  return found.milestones.map(({ key, phase }) => `${key} ${say(desk.language, `milestonePhase.${phaseSaid(key, phase)}`)}`);
}

async function programmes(desk: Desk): Promise<string[]> {
  return (await programmesOf(desk)).map(({ id, title }) => `${id} ${title}`);
}
