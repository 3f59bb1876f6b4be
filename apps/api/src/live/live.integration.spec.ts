import type { AddressInfo } from 'node:net';
import { until } from '@lianxi/test/support/until';
import type { Who } from '../api.fixture';
import { TestApi, identity, task } from '../api.fixture';

jest.setTimeout(60_000);

/** What a stream has said so far. */
class Stream {
  text = '';
  ended = false;
  private readonly giveUp = new AbortController();

  constructor(url: string, who: Who) {
    void fetch(url, { headers: { authorization: identity(who) }, signal: this.giveUp.signal }).then(async ({ body }) => {
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
  let url: string;
  beforeAll(async () => {
    api = await TestApi.start();
    expect((await api.rehearse('green')).status).toBe(201);
    await api.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}/api/v1/programmes`;
  });
  afterAll(async () => { await api.stop(); });

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

  it('is nothing where nobody says who they are, or where there is no such programme', async () => {
    expect((await fetch(`${url}/green/events`)).status).toBe(401);
    expect((await fetch(`${url}/blue/events`, { headers: { authorization: identity('kejiju/liaison') } })).status).toBe(404);
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
