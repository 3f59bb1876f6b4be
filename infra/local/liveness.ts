import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from './fault';

/** How long a part may be silent before it counts as hung; undefined: for ever. */
export interface Patience {
  readonly everyMs: number;
  /** So many probes in a row without an answer. */
  readonly silences: number;
}

/** Whether the part does anything at all. Resolves when it answers, and need not otherwise; the signal ends the asking. */
export type Probe = (signal: AbortSignal) => Promise<unknown>;

const silences = 12;

/** `LIANXI_HANG_SECONDS`: a minute, unless set; 0 never takes a part for hung, for those who debug one. */
export function patienceIn(env: NodeJS.ProcessEnv): Patience | undefined {
  const { LIANXI_HANG_SECONDS: text = '' } = env;
  const seconds = text === '' ? 60 : Number(text.trim() || 'nothing');
  if (!(seconds >= 0)) {
    throw new Fault(
      { zh: `LIANXI_HANG_SECONDS=${text} 不是秒数。`, en: `LIANXI_HANG_SECONDS=${text} is no number of seconds.` },
      { zh: '请设为各部分最长可以没有应答的秒数；0 表示不限。', en: 'Set how long a part may be silent, or 0 for as long as it likes.' },
    );
  }
  return seconds === 0 ? undefined : { everyMs: (seconds * 1000) / silences, silences };
}

/** Resolves true once the part has let so many probes in a row pass; false when it is over first. */
export async function hangs(probe: Probe, patience: Patience, over: () => boolean): Promise<boolean> {
  for (let silent = 0; silent < patience.silences;) {
    const [answers] = await Promise.all([
      probe(AbortSignal.timeout(patience.everyMs)).then(() => true, () => false),
      pause(patience.everyMs, undefined, { ref: false }),
    ]);
    if (over()) return false;
    silent = answers ? 0 : silent + 1;
  }
  return true;
}
