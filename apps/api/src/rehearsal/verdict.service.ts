import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import { chinaNotices } from '@lianxi/plan/calendars/china';
import { Line, Unread } from '@lianxi/rehearsal/drive/line';
import { withoutMeasures } from '@lianxi/rehearsal/drive/narrowed';
import { observe } from '@lianxi/rehearsal/drive/observe';
import { recordedActs } from '@lianxi/rehearsal/drive/recorded-acts';
import { Stalled } from '@lianxi/rehearsal/drive/surroundings';
import type { Evidence, Observed } from '@lianxi/rehearsal/oracle/evidence';
import { judge } from '@lianxi/rehearsal/oracle/judge';
import { Injectable } from '@nestjs/common';
import type { ProblemCode } from '../http/problem';
import { Problem } from '../http/problem';
import type { ClockReading } from '../programme/programme.answers';
import { ProgrammeService } from '../programme/programme.service';
import { OwnDoor } from './own-door';
import { Rehearsals } from './rehearsals';
import type { VerdictAnswer } from './verdict.answers';
import { verdictOf } from './verdict-of';

/** By what whoever asks is known: handed on as it came, so that they are shown what they may see. */
export type Shown = Readonly<Record<'authorization' | 'cookie', string | undefined>>;

/** How often a rehearsal is read that moves on meanwhile. */
const readings = 3;

/** Somebody waits for the verdict before a page: what does not answer by then is said. */
const patienceMs = 20_000;

/** The oracle's verdict on a rehearsal that people live: as far as its clock has come. */
@Injectable()
export class VerdictService {
  /** A verdict reads everything and reckons every day anew: one at a time leaves room for everybody else. */
  private isJudging = false;

  constructor(private readonly rehearsals: Rehearsals, private readonly programmes: ProgrammeService, private readonly door: OwnDoor) {}

  async of(id: string, shown: Shown): Promise<VerdictAnswer> {
    const { programme, policy } = await this.rehearsals.ground(id);
    const { calendarVersion } = programme;
    if (calendarVersion !== chinaNotices.version) throw new Problem('calendar-superseded', { field: 'programme', params: { version: calendarVersion, present: chinaNotices.version } });
    if (this.isJudging) throw new Problem('verdict-under-way', { field: 'programme' });
    this.isJudging = true;
    try {
      const { observed, now } = await this.standing(id, shown);
      const { acts, beyond } = recordedActs(observed);
      const plan = await this.programmes.plan(id);
      const span = { from: programme.activatedAt, until: now, stoodAt: now };
      const evidence: Evidence = withoutMeasures({ programme: id, plan, policy, calendar: chinaNotices, span, acts, observed }, beyond);
      return verdictOf(evidence, judge(evidence), beyond);
    } catch (error) {
      throw problemOf(error);
    } finally {
      this.isJudging = false;
    }
  }

  /** All the API shows of it at one moment. @throws Problem where something happens while it is read, each time */
  private async standing(id: string, shown: Shown): Promise<{ observed: Observed; now: string }> {
    for (let time = 1; ; time += 1) {
      const before = await this.moment(id);
      const observed = before.settled ? await observe(this.line(shown), id) : undefined;
      const { settled, unsettled, now, version } = await this.moment(id);
      if (observed && settled && version === before.version) return { observed, now: before.now };
      if (time === readings) throw settled ? new Problem('rehearsal-moved-on', { field: 'programme' }) : new Problem('programme-not-settled', { params: { tasks: unsettled.join(', '), now } });
      await pause(500);
    }
  }

  /** Where it stands, and a version of all that is read of it: what is done, also a file alone, changes it, and so do the clock's being moved and a new day. */
  private async moment(id: string): Promise<ClockReading & { readonly version: string }> {
    const events = await this.programmes.events(id);
    const reading = await this.programmes.readClock(id);
    return { ...reading, version: JSON.stringify([events, reading.clock, shanghaiDate(reading.now), reading.nextDueAt]) };
  }

  private line({ authorization, cookie }: Shown): Line {
    const headers = { ...(authorization !== undefined && { authorization }), ...(cookie !== undefined && { cookie }) };
    return new Line({ baseUrl: this.door.baseUrl, headersOf: () => headers, fetch: this.door.fetch, pause, patienceMs, waits: () => undefined });
  }
}

/** What the API says to itself is said to whoever asked, in its own words. */
function problemOf(error: unknown): unknown {
  if (error instanceof Stalled) return new Problem('rehearsal-unread', { field: 'programme' });
  if (!(error instanceof Unread) || error.problem.status >= 500) return error;
  const { type, field, params } = error.problem;
  const { seconds } = params;
  return new Problem(type.replace('urn:lianxi:problem:', '') as ProblemCode, { params, ...(field !== undefined && { field }), ...(typeof seconds === 'number' && { retryAfterSeconds: seconds }) });
}
