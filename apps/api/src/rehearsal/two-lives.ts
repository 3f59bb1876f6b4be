import type { Rehearsal } from '@lianxi/rehearsal/drive/rehearsal';
import { live } from '@lianxi/rehearsal/drive/drive';
import type { Surroundings } from '@lianxi/rehearsal/drive/surroundings';
import { Stalled } from '@lianxi/rehearsal/drive/surroundings';
import { judge } from '@lianxi/rehearsal/oracle/judge';
import { figuresOf } from '@lianxi/rehearsal/report/figures';
import type { Sentence } from '../http/answers';
import type { SideAnswer, WhatIf } from './what-if.answers';

/** What is the same of both. */
export type Asked = Pick<WhatIf, 'policy' | 'temperament' | 'seed' | 'from' | 'until'>;

/** What a rehearsal has of the world around it, but that it is told there what it waits for. */
export type Around = Omit<Surroundings, 'waits'>;

/** Nobody waits for it any more. */
export class Ended extends Error {
  override readonly name = 'Ended';
}

/** The same bureaus under two sets of rules, lived at once: how far both have come may be asked at any time. */
export class TwoLives {
  private state: WhatIf['state'] = 'under-way';
  private why: Sentence | undefined;
  private readonly end = new AbortController();
  private readonly asItStands: SideAnswer;
  private readonly otherwise: SideAnswer;

  constructor(private readonly asked: Asked, private readonly rehearsals: readonly [Rehearsal, Rehearsal], private readonly around: Around) {
    const [one, other] = rehearsals;
    this.asItStands = begun(one);
    this.otherwise = begun(other);
  }

  get isUnderWay(): boolean {
    return this.state === 'under-way';
  }

  told(): Omit<WhatIf, 'mine'> {
    return { state: this.state, ...this.asked, asItStands: { ...this.asItStands }, otherwise: { ...this.otherwise }, why: this.why };
  }

  /** Lives them no further; what was lived so far stays. */
  stop(): void {
    this.end.abort(new Ended('whoever began it has stopped it'));
  }

  /** Lives both to their end. @throws what is no fault of the house that the rehearsals stand in */
  async live(): Promise<void> {
    const [one, other] = this.rehearsals;
    const ends = await Promise.allSettled([this.lived(one, this.asItStands), this.lived(other, this.otherwise)]);
    const failed = ends.find((end) => end.status === 'rejected');
    this.state = this.end.signal.aborted ? 'stopped' : failed || this.why ? 'failed' : 'over';
    if (failed && !(failed.reason instanceof Stalled) && !(failed.reason instanceof Ended)) throw failed.reason;
  }

  private readonly fetch: Around['fetch'] = (request) => {
    const { signal } = this.end;
    return signal.aborted ? Promise.reject(signal.reason as Ended) : this.around.fetch(new Request(request, { signal: AbortSignal.any([request.signal, signal]) }));
  };

  private async lived(rehearsal: Rehearsal, side: SideAnswer): Promise<void> {
    const waits = (what: Sentence): void => { side.waits = { ...what }; };
    try {
      const { evidence } = await live(rehearsal, { ...this.around, waits, fetch: this.fetch }, ({ now, steps, submissions, notices }) => { Object.assign(side, { now, steps, submissions, notices, waits: undefined }); });
      const { stalled } = evidence.span;
      if (stalled !== undefined) this.why ??= side.waits ?? { zh: '演练没有走到最后一天', en: stalled };
      Object.assign(side, { now: evidence.span.stoodAt, figures: figuresOf(evidence), findings: judge(evidence).findings.length, waits: undefined });
    } catch (error) {
      this.why ??= error instanceof Stalled ? { ...error.sentence } : { zh: '演练意外中断', en: 'the rehearsal broke off' };
      throw error;
    }
  }
}

function begun({ programme, from }: Rehearsal): SideAnswer {
  return { programme, now: from, steps: 0, submissions: 0, notices: 0 };
}
