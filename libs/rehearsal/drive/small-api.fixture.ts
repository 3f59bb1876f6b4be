import type { Schemas } from '@lianxi/api-client/client';
import type { Instant } from '@lianxi/domain/calendar/time';
import { measure3 } from '../bureaus/scene.fixture';
import type { Task } from '../bureaus/scene';

type Step = Pick<Schemas['Reminder'], 'task' | 'key' | 'kind' | 'bureaus' | 'at' | 'endedAt'>;

const bureaus = ['kejiju', 'jiaoyuju', 'shuiwuju'];
const ids = [measure3.id, measure3.id.replace(/3$/, '4')];
const step = (task: string, day: string, occurrence: number): Step => (
  { task, key: `part/all:1:remind-receipt:${occurrence}`, kind: 'remindReceipt', bureaus, at: `${day}T00:59:30.000Z`, endedAt: `${day}T01:00:00.000Z` });

/** As the product's API, as far as the driver asks it: two tasks, whose ladder speaks twice of their receipts, on 10-16 and 10-21. */
export class SmallApi {
  readonly asked: string[] = [];
  now: Instant = '';
  private readonly ladder = ids.flatMap((id) => [step(id, '2020-10-16', 1), step(id, '2020-10-21', 2)]);
  private readonly signed = new Map<string, string[]>();
  /** How often it says after each jump that something is under way, before its steps are carried out. */
  private unsettled = 0;
  private said: Step[] = [];

  readonly fetch = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    this.asked.push(`${request.method} ${path}`);
    const body = request.method === 'POST' ? (JSON.parse(await request.text() || '{}') as Readonly<Record<string, string>>) : {};
    return Response.json(this.answer(path, request.method, body));
  };

  private answer(path: string, method: string, body: Readonly<Record<string, string>>): unknown {
    const [, list = '', id = '', what = ''] = path.split('/');
    if (path === '/programmes') return this.activated(body.startsAt!);
    if (path.endsWith('/jump')) return this.jumped(body.to!);
    if (what === 'clock') return this.reading();
    if (what === 'reminders') return { items: [...this.said].reverse() };
    if (list === 'tasks' && method === 'POST') return this.decided(id, what, body.bureau!);
    if (list === 'tasks' && id !== '' && what === '') return this.task(id);
    return { items: list === 'tasks' && id === '' ? ids.map((one) => this.task(one)) : [] };
  }

  private activated(at: Instant) {
    this.now = at;
    return { programme: 'small', at, milestones: 2, tasks: ids.map((task) => ({ task, measure: 3 })) };
  }

  private jumped(to: Instant) {
    const stops = this.ladder.filter((one) => !this.said.includes(one)).map(({ endedAt = '' }) => endedAt);
    this.now = [...stops, to].sort()[0]!;
    this.unsettled = 2;
    return { programme: 'small', now: this.now, clock: { kind: 'standing', at: this.now } };
  }

  private reading() {
    if (this.unsettled > 0) this.unsettled -= 1;
    else this.said = this.ladder.filter(({ at }) => at <= this.now);
    const settled = this.unsettled === 0 && this.ladder.every((one) => one.at > this.now || this.said.includes(one));
    return { programme: 'small', now: this.now, clock: { kind: 'standing', at: this.now }, settled, unsettled: settled ? [] : [3], nextDueAt: this.ladder.find((one) => !this.said.includes(one))?.at };
  }

  private decided(task: string, what: string, bureau: string) {
    const signed = [...this.signed.get(task) ?? [], ...(what === 'receipt' ? [bureau] : [])];
    this.signed.set(task, signed);
    return { programme: 'small', task, measure: 3, at: this.now, seq: signed.length + 1, events: ['receiptSigned'], phase: 'receipt', version: signed.length };
  }

  private task(id: string): Task {
    const signed = this.signed.get(id) ?? [];
    return { ...measure3, id, milestones: [], parts: measure3.parts.map((part) => (signed.includes(part.bureau) ? { ...part, receipt: 'signed' } : part)) };
  }
}
