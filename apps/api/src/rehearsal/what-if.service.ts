import { setTimeout as pause } from 'node:timers/promises';
import type { Request as Asking } from '@lianxi/commands/path/request';
import { commandId } from '@lianxi/commands/path/request';
import { lastKnownDay } from '@lianxi/domain/calendar/calendar';
import { shanghaiInstant } from '@lianxi/domain/calendar/shanghai';
import type { Policy } from '@lianxi/domain/escalation/policy';
import { presets } from '@lianxi/domain/escalation/presets';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { chinaNotices } from '@lianxi/plan/calendars/china';
import type { Rehearsal } from '@lianxi/rehearsal/drive/rehearsal';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { Problem } from '../http/problem';
import { ExamplePeople } from '../identity/examples/example-people';
import { ProgrammeService } from '../programme/programme.service';
import { OwnDoor } from './own-door';
import { Rehearsals } from './rehearsals';
import type { Around } from './two-lives';
import { Ended, TwoLives } from './two-lives';
import type { WhatIfAnswer } from './what-if.answers';
import type { WhatIfBody } from './what-if.requests';

/** So much of a programme's name leaves room, within the 60 characters of a name, for what is added: `-what-if-0123abcd-a`. It stands behind it in every list. */
const longestName = 41;

/** What was begun: by which key, and by whom. */
interface Begun {
  readonly key: string;
  readonly by: Actor;
  readonly lives: TwoLives;
}

/**
 * What if other rules held: a rehearsal's plan is lived through twice by the example people, as `lianxi rehearse --what-if` does it, by the same code.
 * How far it has come is known to the process that lives it, and to no other; the two programmes stay in the record.
 */
@Injectable()
export class WhatIfService implements OnApplicationShutdown {
  private readonly logger = new Logger(WhatIfService.name);
  private readonly begun = new Map<string, Begun>();
  /** What was asked by which key. */
  private readonly asked = new Map<string, string>();
  private readonly end = new AbortController();

  constructor(
    private readonly rehearsals: Rehearsals,
    private readonly programmes: ProgrammeService,
    private readonly people: ExamplePeople,
    private readonly door: OwnDoor,
  ) {}

  onApplicationShutdown(): void {
    this.end.abort();
  }

  /** How far what was begun last for a programme has come. */
  async told(programme: string, reader: Actor): Promise<WhatIfAnswer> {
    await this.rehearsals.ground(programme);
    const found = this.begun.get(programme);
    return found ? answerOf(found, reader) : {};
  }

  /** Ends it where it stands, for whoever began it. @throws Problem where nothing is under way, or it is another's */
  async stop(programme: string, actor: Actor): Promise<WhatIfAnswer> {
    await this.rehearsals.ground(programme);
    const found = this.begun.get(programme);
    if (!found?.lives.isUnderWay) throw new Problem('what-if-not-under-way', { field: 'programme' });
    if (found.by.person !== actor.person) throw new Problem('what-if-of-another', { field: 'programme' });
    found.lives.stop();
    return answerOf(found, actor);
  }

  /** Begins, and answers at once; the same key begins nothing anew. */
  async begin(programme: string, asking: Asking, body: WhatIfBody): Promise<WhatIfAnswer> {
    const key = commandId(asking);
    await this.rehearsals.ground(programme);
    const before = this.repeated(programme, key, asking);
    if (before) return before;
    const [one, other] = await this.both(programme, key, body);
    if (this.people.known().length === 0) throw new Problem('what-if-without-examples', { field: 'programme' });
    const taken = await this.programmes.ids();
    // What came by the same key meanwhile has begun it.
    const meanwhile = this.repeated(programme, key, asking);
    if (meanwhile) return meanwhile;
    if ([one, other].some(({ programme: id }) => taken.includes(id))) throw new Problem('what-if-begun-before', { field: 'Idempotency-Key' });
    if ([...this.begun.values()].some(({ lives }) => lives.isUnderWay)) throw new Problem('what-if-under-way', { field: 'programme' });
    const { policy, temperament, seed } = body;
    const lives = new TwoLives({ policy, temperament, seed, from: one.from, until: one.until }, [one, other], this.around());
    const begun = { key, by: asking.actor, lives };
    this.begun.set(programme, begun);
    this.asked.set(key, asking.bodyHash);
    void lives.live().catch((error: unknown) => { this.logger.error(error); });
    return answerOf(begun, asking.actor);
  }

  /** What was begun by this key, where it is what was begun last. @throws Problem where the key was for anything else */
  private repeated(programme: string, key: string, { actor, key: sent = '', bodyHash }: Asking): WhatIfAnswer | undefined {
    if ((this.asked.get(key) ?? bodyHash) !== bodyHash) throw new Problem('key-reused', { field: 'Idempotency-Key', params: { key: sent } });
    const found = this.begun.get(programme);
    return found?.key === key ? answerOf(found, actor) : undefined;
  }

  /** The two rehearsals: the rules as they stand, and the other ones. @throws Problem where there is nothing to live, or no calendar for it */
  private async both(id: string, key: string, { policy, temperament, seed, until: day }: WhatIfBody): Promise<[Rehearsal, Rehearsal]> {
    const { programme: { activatedAt: from }, policy: own, calendar } = await this.rehearsals.ground(id);
    const until = shanghaiInstant(day, own.morning.at);
    if (until <= from) throw new Problem('what-if-too-early', { field: 'until', params: { until, from } });
    const known = lastKnownDay(calendar);
    if (day > known) throw new Problem('clock-beyond-calendar', { field: 'until', params: { to: until, until: known } });
    const plan = await this.programmes.plan(id);
    const under = (rules: Policy, which: string): Rehearsal => (
      { programme: `${id.slice(0, longestName).replace(/-$/, '')}-what-if-${key.slice(0, 8)}-${which}`, plan, policy: rules, calendar: chinaNotices, from, until, seed, temperaments: temperament });
    return [under(own, 'a'), under(presets[policy] ?? own, 'b')];
  }

  private around(): Around {
    const { signal } = this.end;
    const tokens = new Map(this.people.known().map(({ bureau, role, person, token }) => [placeOf({ bureau, role, person }), token]));
    return {
      baseUrl: this.door.baseUrl,
      headersOf: (actor) => ({ authorization: `Bearer ${tokens.get(placeOf(actor)) ?? 'nobody-of-this-name-is-an-example'}` }),
      fetch: (request) => (signal.aborted ? Promise.reject(new Ended('the API is ending')) : this.door.fetch(request)),
      pause: (milliseconds) => pause(milliseconds),
    };
  }
}

const answerOf = ({ by, lives }: Begun, reader: Actor): WhatIfAnswer => ({ whatIf: { ...lives.told(), mine: by.person === reader.person } });

const placeOf = ({ bureau, role, person }: Pick<Actor, 'bureau' | 'role' | 'person'>): string => `${bureau}/${role}/${person}`;
