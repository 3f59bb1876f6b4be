import { killAtOnce } from './kill';

/** What may be interrupted: the round trips of a command, waking the dispatcher, telling a run and remembering it, notices, a step, giving a file its address. */
export const moments = ['ask', 'write', 'commit', 'notify', 'tell', 'told', 'notices', 'activity', 'keep'] as const;

/** A place in the code where a test may have something die. */
export type Failpoint = `${(typeof moments)[number]}.${'before' | 'after'}`;

const order = new RegExp(`^(?<place>(?:${moments.join('|')})\\.(?:before|after)):(?<passing>[1-9]\\d*):(?<victim>self|[1-9]\\d*)$`);

/**
 * Off, a failpoint is an empty function, bound once at the start. `LIANXI_FAILPOINT=commit.after:3:self` arms one, in development only:
 * at the third passing the process kills itself, or the process of that number with all it started, such as a server.
 * @throws when the order cannot be read: a test that arms nothing would pass by itself
 */
export function bindFailpoint(env: Readonly<Record<string, string | undefined>>, kill: (pid: number) => void = killAtOnce): (passed: Failpoint) => void {
  const { LIANXI_FAILPOINT: text = '', LIANXI_MODE: mode } = env;
  if (mode !== 'development' || text === '') return () => undefined;
  const { place, passing, victim } = order.exec(text)?.groups ?? {};
  if (place === undefined) throw new Error(`LIANXI_FAILPOINT=${text} is no failpoint; it is written like commit.after:3:self`);
  const pid = victim === 'self' ? process.pid : Number(victim);
  let left = Number(passing);
  return (passed) => {
    if (passed !== place) return;
    left -= 1;
    if (left === 0) kill(pid);
  };
}

/** Passed by the code; see `bindFailpoint`. */
export const failpoint = bindFailpoint(process.env);
