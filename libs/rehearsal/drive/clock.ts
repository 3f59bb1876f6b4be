import type { Schemas } from '@lianxi/api-client/client';
import type { Instant } from '@lianxi/domain/calendar/time';
import { office } from '../bureaus/intention';
import type { Line } from './line';
import { Patience } from './patience';
import type { Surroundings } from './surroundings';

type Reading = Schemas['ClockReading'];

/** A workflow knows of a commit after some 20 ms; a morning is over within a second. Looking more often tells nothing sooner. */
const pace = { firstMs: 12, factor: 1.4, atMostMs: 100 } as const;

/** The clock of one programme, which stands except when it jumps. */
export class Clock {
  constructor(private readonly line: Line, private readonly around: Surroundings, private readonly programme: string) {}

  /**
   * Waits until nothing is under way: steps and notices that are due have come, and every workflow knows its task.
   * @throws Stalled when that does not come about
   */
  async settled(): Promise<Reading> {
    const patience = new Patience(this.around, pace);
    for (;;) {
      const reading = await this.line.read((api) => api.GET('/api/v1/programmes/{programme}/clock', { params: { path: { programme: this.programme } } }));
      if (reading.settled) return reading;
      const measures = reading.unsettled.join('、');
      await patience.rest({ zh: `措施${measures}尚有到期的步骤、通知或未送达的视图（久无进展请看 npm run status：Temporal 和工作进程都要在运行）`, en: `measures ${measures} have steps, notices or views under way (if for long, see npm run status: Temporal and the worker must run)` });
    }
  }

  /** Jumps towards an instant from where the clock stands, and answers where it stands then: no later than the next morning on which something is due. */
  async jump(from: Instant, to: Instant): Promise<Instant> {
    for (;;) {
      const answer = await this.line.send(office, (api) => api.POST('/api/v1/programmes/{programme}/clock/jump', {
        params: { path: { programme: this.programme }, header: { 'Idempotency-Key': `${this.programme}-jump-${from}-${to}` } },
        body: { to },
      }));
      if ('data' in answer) return answer.data.now;
      if (answer.problem.type !== 'urn:lianxi:problem:programme-not-settled') throw new Error(`The clock does not jump: ${answer.problem.en.detail}`);
      await this.settled();
    }
  }
}
