import type { Schemas } from '@lianxi/api-client/client';
import { practisedIn } from '@lianxi/domain/escalation/policy';
import type { Instant } from '@lianxi/domain/calendar/time';
import { practiceOf } from '@lianxi/plan/programme/practice';
import { workingCalendar } from '@lianxi/plan/calendars/working-calendar';
import { office } from '../bureaus/intention';
import type { Evidence } from '../oracle/evidence';
import { Clock } from './clock';
import { Line } from './line';
import { Morning } from './morning';
import { observe } from './observe';
import type { Progress, Rehearsal } from './rehearsal';
import type { Spent } from './stopwatch';
import { Stopwatch } from './stopwatch';
import type { Surroundings } from './surroundings';
import { Stalled } from './surroundings';
import { Town } from './town';

/** A rehearsal that was lived: what it is judged by, and what its time went into. */
export interface Lived {
  readonly evidence: Evidence;
  readonly spent: Spent;
}

/**
 * Lives a rehearsal through on a running product: due steps first, then what bureaus and office do at that instant, then the clock jumps
 * to the next instant of interest. Answers what it is judged by. Whatever is killed meanwhile, it waits and goes on.
 */
export async function live(asked: Rehearsal, around: Surroundings, report: (progress: Progress) => void): Promise<Lived> {
  // What the offices of the place ask goes with each of its programmes: bureaus and judge know it as the programme does.
  const rehearsal = { ...asked, policy: practisedIn(asked.policy, practiceOf(asked.plan)) };
  const { programme, plan, policy, calendar, until } = rehearsal;
  const [line, watch] = [new Line(around), new Stopwatch()];
  const { at: from, tasks } = await activate(line, rehearsal);
  const town = new Town(line, rehearsal, workingCalendar(calendar));
  await town.gather(tasks.map(({ task }) => task));
  const end = await untilTheEnd({ line, clock: new Clock(line, around, programme), town, morning: new Morning(line, programme), watch }, from, until, report);
  const observed = await watch.during('reading', () => observe(line, programme));
  return { evidence: { programme, plan, policy, calendar, span: { from, until, ...end }, acts: town.acts, observed }, spent: watch.spent };
}

async function activate(line: Line, { programme, plan, policy, from }: Rehearsal) {
  const answer = await line.send(office, (api) => api.POST('/api/v1/programmes', {
    params: { header: { 'Idempotency-Key': `${programme}-activation` } },
    body: { id: programme, mode: 'rehearsal', plan: { ...plan }, startsAt: from, policy: structuredClone(policy) as Schemas['Policy'] },
  }));
  if ('data' in answer) return answer.data;
  throw new Stalled({ zh: `演练没有启动：${answer.problem.zh.detail}`, en: `The rehearsal was not activated: ${answer.problem.en.detail}` });
}

interface Parts {
  readonly line: Line;
  readonly clock: Clock;
  readonly town: Town;
  readonly morning: Morning;
  readonly watch: Stopwatch;
}

/** Where the clock stood at the end, and why it went no further. */
interface End {
  readonly stoodAt: Instant;
  readonly stalled?: string;
}

async function untilTheEnd(parts: Parts, from: Instant, until: Instant, report: (progress: Progress) => void): Promise<End> {
  const { clock, town, morning, watch } = parts;
  let now = from;
  try {
    for (;;) {
      await watch.during('acting', () => town.act(now));
      report(progressOf(parts, now));
      const { nextDueAt } = await watch.during('telling', () => clock.settled());
      if (now >= until) return { stoodAt: now };
      const next = town.nextAct(now);
      const before = now;
      now = await watch.during('jumping', () => clock.jump(before, next === undefined || next > until ? until : next));
      if (nextDueAt !== undefined && nextDueAt <= now) {
        await watch.during('mornings', () => clock.settled());
        town.hear(await watch.during('reading', () => morning.since(before)));
      }
    }
  } catch (error) {
    if (error instanceof Stalled) return { stoodAt: now, stalled: error.sentence.en };
    throw error;
  }
}

function progressOf({ town, morning }: Parts, now: Instant): Progress {
  const submissions = town.acts.filter(({ kind, outcome }) => kind === 'submit' && outcome.kind === 'acknowledged').length;
  return { now, steps: morning.steps, notices: morning.notices, acts: town.acts.length, submissions };
}
