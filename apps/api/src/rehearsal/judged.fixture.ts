import type { Observed } from '@lianxi/rehearsal/oracle/evidence';
import type { Draft } from '@lianxi/rehearsal/oracle/evidence.fixture';
import { chinaNotices } from '@lianxi/plan/calendars/china';
import type { ProgrammeService } from '../programme/programme.service';
import type { OwnDoor } from './own-door';
import type { Rehearsals } from './rehearsals';
import { VerdictService } from './verdict.service';

/** What happens around a rehearsal while it is judged. */
interface Meanwhile {
  readonly calendarVersion?: string;
  /** How many events there are, each time that is asked. */
  readonly events?: () => number;
  readonly settled?: () => boolean;
  readonly clock?: () => object;
  /** Answers instead of the record. */
  readonly answer?: (path: string) => Response | Promise<Response> | undefined;
}

/** The verdict on a rehearsal made by hand, and how often it was read. */
export function judging({ programme: id, plan, policy, span, observed }: Draft, meanwhile: Meanwhile = {}) {
  const { calendarVersion = chinaNotices.version, events = () => 7, settled = () => true, clock = () => ({ kind: 'standing', at: span.stoodAt }), answer } = meanwhile;
  const read: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.replace('/api/v1/', '');
    read.push(path);
    return await answer?.(path) ?? Response.json(shown(observed, path, searchParams.get('state')));
  };
  const rehearsals = { ground: () => Promise.resolve({ programme: { activatedAt: span.from, calendarVersion }, policy }) };
  const programmes = {
    plan: () => Promise.resolve(plan),
    events: () => Promise.resolve(events()),
    readClock: () => { const is = settled(); return Promise.resolve({ programme: id, now: span.stoodAt, clock: clock(), settled: is, unsettled: is ? [] : [3] }); },
  };
  const door = { baseUrl: 'http://lianxi.invalid', fetch };
  const service = new VerdictService(rehearsals as unknown as Rehearsals, programmes as unknown as ProgrammeService, door as unknown as OwnDoor);
  return { read, verdict: () => service.of(id, { authorization: 'Bearer one', cookie: undefined }) };
}

/** What the API shows of it at an address. */
function shown({ tasks, events, reminders, notices, agenda }: Observed, path: string, state: string | null): unknown {
  const [list = '', id = '', what = ''] = path.split('/');
  if (list === 'tasks' && id === '') return { items: tasks };
  if (list === 'tasks') return what === 'events' ? { items: events[id] ?? [] } : tasks.find((task) => task.id === id);
  return { items: { reminders: state === 'sent' ? reminders : [], notices, agenda }[what] ?? [] };
}
