import { toldBy } from './fault';
import type { Say } from './step';
import type { Supervisor } from './supervisor';
import { texts } from './texts';

/** Ctrl-C, a request to end and a closed terminal stop everything in order; a second Ctrl-C does not wait. */
export function obeySignals(supervisor: Pick<Supervisor, 'isStopping' | 'stop' | 'kill'>, say: Say): void {
  // A terminal that is gone must not keep us from stopping the parts.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (supervisor.isStopping && signal === 'SIGINT') {
        say(texts.endingAtOnce);
        supervisor.kill();
      }
      supervisor.stop().catch((error: unknown) => { say(toldBy(error)); });
    });
  }
}
