import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AccountCommands } from '@lianxi/commands/identity/account-commands';
import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { until } from '@lianxi/test/support/until';
import { DataSource } from 'typeorm';
import type { Who } from '../api.fixture';
import { TestApi, identity, task } from '../api.fixture';
import { giveAccounts } from '../identity/foundation/establish';
import { exampleStaff } from '../identity/examples/example-staff';
import { Browser, password } from '../identity/staffed.fixture';

jest.setTimeout(60_000);

/** What a stream has said so far. */
class Stream {
  text = '';
  ended = false;
  private readonly giveUp = new AbortController();

  constructor(url: string, who: Who | Browser) {
    const headers: Record<string, string> = typeof who === 'string' ? { authorization: identity(who) } : { cookie: who.cookie };
    void fetch(url, { headers, signal: this.giveUp.signal }).then(async ({ body }) => {
      for await (const chunk of body ?? []) this.text += Buffer.from(chunk as Uint8Array).toString();
      this.ended = true;
    }).catch(() => { this.ended = true; });
  }

  says(part: string): Promise<void> {
    return until(`the stream says ${part}`, () => this.text.includes(part), 20_000);
  }

  close(): void {
    this.giveUp.abort();
  }
}

describe('what a page is told while it is open', () => {
  let api: TestApi;
  let folder: string;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianxi-live-'));
    api = await TestApi.start({ LIANXI_FILES: pathToFileURL(folder).href });
    expect((await api.rehearse('green')).status).toBe(201);
    await api.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}/api/v1/programmes`;
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  it('is that a task has changed, to those who may see it, and nothing of what', async () => {
    const [partner, foreign, office] = [new Stream(`${url}/green/events`, 'caizhengju/liaison'), new Stream(`${url}/green/events`, 'shuiliju/liaison'), new Stream(`${url}/green/events`, 'lianxi-office/office')];
    for (const stream of [partner, foreign, office]) await stream.says('event: watching');
    // What stands is known once something is told: 市水利局 has a part in measure 7, and sees that it changes.
    const signed = async (who: Who, measure: number) => { expect((await api.post(`tasks/${task('green', measure)}/receipt`, { bureau: who.split('/')[0] }, who)).status).toBe(200); };
    const own = ((await api.get('tasks?programme=green&limit=200&bureau=shuiliju')).body.items as { measure: number }[])[0]!.measure;
    await signed('caizhengju/liaison', 3);
    await partner.says('data: {"measure":3}');
    await office.says('data: {"measure":3}');
    await signed('shuiliju/liaison', own);
    await foreign.says(`data: {"measure":${own}}`);
    expect(foreign.text).not.toContain('{"measure":3}');
    expect(office.text.replace(/^(id: \d+|event: (task|watching)|data: \{("measure":\d+|"programme":"green")\}|)$/gm, '').trim()).toBe('');
    for (const stream of [partner, foreign, office]) stream.close();
  });

  it('is nothing of a file that is attached to another\'s part, which they do not see; who reads the whole task is told', async () => {
    const [partner, coordinator, own] = (['caizhengju/liaison', 'kejiju/liaison', 'jiaoyuju/liaison'] as const).map((who) => new Stream(`${url}/green/events`, who)) as [Stream, Stream, Stream];
    for (const stream of [partner, coordinator, own]) await stream.says('event: watching');
    // A change of the task before it: what came since then is known.
    expect((await api.post(`tasks/${task('green', 3)}/receipt`, { bureau: 'rensheju' }, 'rensheju/liaison')).status).toBe(200);
    for (const stream of [partner, coordinator, own]) await stream.says('data: {"measure":3}');
    const said = (stream: Stream): number => stream.text.match(/"measure":3}/g)?.length ?? 0;
    const before = [partner, coordinator, own].map(said);
    expect(await api.handIn(`tasks/${task('green', 3)}/evidence`, { milestone: ['d5-2020'], name: '材料.pdf', bytes: pdfOf('材料', { deflated: false }).toString() }, 'jiaoyuju/liaison')).toMatchObject({ status: 200 });
    for (const [place, stream] of [coordinator, own].entries()) await until('it is told', () => said(stream) > before[place + 1]!, 20_000);
    // What comes next is told after it, so whatever was to be told of the file was told.
    expect((await api.post(`tasks/${task('green', 3)}/milestones/d5-2020/contribution`, { bureau: 'jiaoyuju', text: '已配合。' }, 'jiaoyuju/liaison')).status).toBe(200);
    await until('the count of contributions is told', () => said(partner) > before[0]!, 20_000);
    await until('to all of them', () => said(coordinator) > before[1]! + 1, 20_000);
    expect(said(partner)).toBe(before[0]! + 1);
    for (const stream of [partner, coordinator, own]) stream.close();
  });

  it('is that a morning\'s notice has reached the post, though it changes no task; and nobody else\'s', async () => {
    const [reached, other] = [new Stream(`${url}/green/events`, 'kejiju/liaison'), new Stream(`${url}/green/events`, 'caizhengju/liaison')];
    for (const stream of [reached, other]) await stream.says('event: watching');
    expect((await api.post(`tasks/${task('green', 3)}/receipt`, { bureau: 'jiaoyuju' }, 'jiaoyuju/liaison')).status).toBe(200);
    for (const stream of [reached, other]) await stream.says('data: {"measure":3}');
    // As the delivery writes it: in one statement, and then it says so.
    await api.app.get(DataSource).query("INSERT INTO notice (id, programme_id, bureau, role, deliver_at, delivered_at) VALUES (gen_random_uuid(), 'green', 'kejiju', 'liaison', '2020-10-16T01:00:00Z', '2020-10-16T01:00:00Z')");
    await api.app.get(DataSource).query('NOTIFY lianxi_tell');
    await reached.says('event: notices');
    expect(other.text).not.toContain('event: notices');
    for (const stream of [reached, other]) stream.close();
  });

  it('is that a strike-off list has changed, to those who may see lists', async () => {
    const [leader, liaison] = [new Stream(`${url}/green/events`, 'shizhengfu/leader'), new Stream(`${url}/green/events`, 'caizhengju/liaison')];
    for (const stream of [leader, liaison]) await stream.says('event: watching');
    expect((await api.post(`tasks/${task('green', 3)}/receipt`, { bureau: 'kejiju' }, 'kejiju/liaison')).status).toBe(200);
    for (const stream of [leader, liaison]) await stream.says('data: {"measure":3}');
    await api.app.get(DataSource).query("INSERT INTO strike_off_list (id, programme_id, seq, head, state, phase) VALUES (gen_random_uuid(), 'green', 1, 'h', '{\"items\":[]}', 'withdrawn')");
    await api.app.get(DataSource).query('NOTIFY lianxi_tell');
    await leader.says('event: list');
    expect(liaison.text).not.toContain('event: list');
    for (const stream of [leader, liaison]) stream.close();
  });

  it('is nothing where nobody says who they are, or where there is no such programme', async () => {
    expect((await fetch(`${url}/green/events`)).status).toBe(401);
    expect((await fetch(`${url}/blue/events`, { headers: { authorization: identity('kejiju/liaison') } })).status).toBe(404);
  });

  it('begins with a word that is said once it is known how the programme stands: what changes after it is told', async () => {
    const record = api.app.get(DataSource);
    expect((await api.rehearse('teal')).status).toBe(201);
    const locked = record.createQueryRunner();
    await locked.startTransaction();
    // Nobody can look before the lock is let go.
    await locked.query('LOCK TABLE tell IN ACCESS EXCLUSIVE MODE');
    const stream = new Stream(`${url}/teal/events`, 'kejiju/liaison');
    await until('the look waits', async () => (await record.query<unknown[]>("SELECT 1 FROM pg_locks WHERE relation = 'tell'::regclass AND NOT granted")).length > 0);
    expect(stream.text).not.toContain('watching');
    await locked.rollbackTransaction();
    await locked.release();
    await stream.says('event: watching');
    expect((await api.post(`tasks/${task('teal', 3)}/receipt`, { bureau: 'rensheju' }, 'rensheju/liaison')).status).toBe(200);
    await stream.says('data: {"measure":3}');
    stream.close();
  });

  it('ends with the house, which does not wait for those who watch', async () => {
    const other = await TestApi.start();
    await other.rehearse('green');
    await other.app.listen(0, '127.0.0.1');
    const stream = new Stream(`http://127.0.0.1:${(other.app.getHttpServer().address() as AddressInfo).port}/api/v1/programmes/green/events`, 'kejiju/liaison');
    await stream.says('event: watching');
    await other.stop();
    await until('the stream is over', () => stream.ended);
  });
});

describe('a page that somebody has left open', () => {
  const person = 'kejiju-liaison';
  let api: TestApi;
  let record: DataSource;
  let url: string;
  beforeAll(async () => {
    api = await TestApi.start();
    record = api.app.get(DataSource);
    expect((await api.rehearse('green')).status).toBe(201);
    const staff = exampleStaff.people.filter((one) => one.person === person || one.role === 'security-admin');
    await giveAccounts(api.app.get(AccountCommands), staff, new Map(staff.map((one) => [one.person, password(one.person)])));
    await new Browser(api).settleIn(person);
    await api.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}/api/v1/programmes/green/events`;
  });
  afterAll(async () => { await api.stop(); });

  /** Somebody who has signed in, and whose page is told of changes. */
  const watching = async (): Promise<{ browser: Browser; stream: Stream }> => {
    const browser = new Browser(api);
    expect((await browser.signIn(person, { password: `${password(person)}!` })).status).toBe(200);
    const stream = new Stream(url, browser);
    await stream.says('event: watching');
    return { browser, stream };
  };
  const isOver = (stream: Stream): Promise<void> => until('the stream is over', () => stream.ended);
  const lastSeen = async (): Promise<number> => (await record.query<[{ last_seen_at: Date }]>('SELECT last_seen_at FROM session'))[0].last_seen_at.getTime();

  it('is told nothing more once they have signed out', async () => {
    const { browser, stream } = await watching();
    expect((await browser.does('DELETE', 'session')).status).toBeLessThan(300);
    await isOver(stream);
  });

  it('is told nothing more once their session has ended in any other way: by another process, at its end, or because nobody was there', async () => {
    for (const ends of ['UPDATE session SET ended_at = clock_timestamp()', "UPDATE session SET ends_at = clock_timestamp() - interval '1 second'", "UPDATE session SET last_seen_at = clock_timestamp() - interval '16 minutes'"]) {
      const { stream } = await watching();
      await record.query(ends);
      // As another process ends it: this one asks again after some seconds, at the latest before the next word.
      await until('the stream is over', async () => {
        await record.query('UPDATE tell SET version = version + 1 WHERE task_id = $1', [task('green', 3)]);
        await record.query('NOTIFY lianxi_tell');
        return stream.ended;
      }, 12_000);
    }
  });

  it('keeps no session alive: neither its stream nor what it asks for by itself; whoever comes back does', async () => {
    await record.query('DELETE FROM session');
    const { browser, stream } = await watching();
    await record.query("UPDATE session SET last_seen_at = clock_timestamp() - interval '10 minutes'");
    const before = await lastSeen();
    const again = new Stream(url, browser);
    await again.says('event: watching');
    expect((await browser.does('GET', 'programmes/green', undefined, { 'lianxi-unattended': '1' })).status).toBe(200);
    expect(await lastSeen()).toBe(before);
    for (const one of [stream, again]) one.close();
    // What this process knows of the session it asks again after some seconds.
    await until('somebody is there', async () => {
      await browser.does('GET', 'programmes/green');
      return await lastSeen() > before;
    }, 12_000);
  });
});
