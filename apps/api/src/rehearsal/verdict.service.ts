import { setTimeout as pause } from 'node:timers/promises';
import { chinaNotices } from '@lianxi/plan/calendars/china';
import { Line } from '@lianxi/rehearsal/drive/line';
import { withoutMeasures } from '@lianxi/rehearsal/drive/narrowed';
import { observe } from '@lianxi/rehearsal/drive/observe';
import { recordedActs } from '@lianxi/rehearsal/drive/recorded-acts';
import type { Evidence, Observed } from '@lianxi/rehearsal/oracle/evidence';
import { judge } from '@lianxi/rehearsal/oracle/judge';
import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem';
import { ProgrammeService } from '../programme/programme.service';
import { OwnDoor } from './own-door';
import { Rehearsals } from './rehearsals';
import type { VerdictAnswer } from './verdict.answers';
import { verdictOf } from './verdict-of';

/** By what whoever asks is known: handed on as it came, so that they are shown what they may see. */
export type Shown = Readonly<Record<'authorization' | 'cookie', string | undefined>>;

/** How often a rehearsal is read that moves on meanwhile. */
const readings = 3;

/** The oracle's verdict on a rehearsal that people live: as far as its clock has come. */
@Injectable()
export class VerdictService {
  constructor(private readonly rehearsals: Rehearsals, private readonly programmes: ProgrammeService, private readonly door: OwnDoor) {}

  async of(id: string, shown: Shown): Promise<VerdictAnswer> {
    const { programme, policy } = await this.rehearsals.ground(id);
    const { observed, now } = await this.standing(id, shown);
    const { acts, beyond } = recordedActs(observed);
    const plan = await this.programmes.plan(id);
    const span = { from: programme.activatedAt, until: now, stoodAt: now };
    const evidence: Evidence = withoutMeasures({ programme: id, plan, policy, calendar: chinaNotices, span, acts, observed }, beyond);
    return verdictOf(evidence, judge(evidence), beyond);
  }

  /** All the API shows of it at one moment. @throws Problem where steps come while it is read, each time */
  private async standing(id: string, shown: Shown): Promise<{ observed: Observed; now: string }> {
    for (let time = 1; ; time += 1) {
      const before = await this.programmes.readClock(id);
      const observed = before.settled ? await observe(this.line(shown), id) : undefined;
      const { settled, unsettled, nextDueAt, now } = await this.programmes.readClock(id);
      if (observed && settled && nextDueAt === before.nextDueAt) return { observed, now: before.now };
      if (time === readings) throw new Problem('programme-not-settled', { params: { tasks: unsettled.join(', '), now } });
      await pause(500);
    }
  }

  private line({ authorization, cookie }: Shown): Line {
    const headers = { ...(authorization !== undefined && { authorization }), ...(cookie !== undefined && { cookie }) };
    return new Line({ baseUrl: this.door.baseUrl, headersOf: () => headers, fetch: this.door.fetch, pause, waits: () => undefined });
  }
}
