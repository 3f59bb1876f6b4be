import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AnchorLog } from '@lianxi/audit/anchor';
import { anchorPlace } from '@lianxi/platform/anchors/anchor-place';
import { Logger } from '@nestjs/common';
import type { TestRecord } from '../../../../test/support/database';
import { openTestRecord } from '../../../../test/support/database';
import { eventually } from '../eventually.fixture';
import { PlanInTheRecord } from '../programme.fixture';
import { Anchoring } from './anchoring';

jest.setTimeout(60_000);

let test: TestRecord;
let plan: PlanInTheRecord;
let folder: string;
let running: Anchoring[];

beforeAll(async () => { test = await openTestRecord(); });
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lianxi-anchors-'));
  plan = await PlanInTheRecord.open(test.record, { only: [3, 4] });
  running = [];
});
afterEach(async () => {
  await stopAll();
  await plan.close();
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});
afterAll(async () => { await test.drop(); });

const path = (): string => join(folder, 'kept', 'anchors.jsonl');
const linesKept = (): string[] => (existsSync(path()) ? readFileSync(path(), 'utf8').split('\n').filter(Boolean) : []);

function start(address = pathToFileURL(path()).href): void {
  const one = new Anchoring(test.record, anchorPlace(address), 20);
  running.push(one);
  one.onApplicationBootstrap();
}

async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((one) => one.onModuleDestroy()));
}

/** The log that the lines come to, each following the one before it. */
function logOf(lines: readonly string[]): AnchorLog {
  const log = new AnchorLog();
  expect(lines.map((line) => log.take(line)).filter(Boolean)).toEqual([]);
  return log;
}

/** The heads of the plan's chains, as the last anchor fixed them and as the record has them. */
const anchored = (): [string, number][] => logOf(linesKept()).heads.filter(({ aggregate }) => ours(aggregate)).map(({ aggregate, seq }): [string, number] => [aggregate, seq]).sort();
const ours = (aggregate: string): boolean => [plan.programme, plan.task(3), plan.task(4)].includes(aggregate);
const recorded = async (): Promise<[string, number][]> => (await test.record.query<{ aggregate: string; seq: number }[]>('SELECT aggregate, max(seq) AS seq FROM event GROUP BY aggregate'))
  .filter(({ aggregate }) => ours(aggregate)).map(({ aggregate, seq }): [string, number] => [aggregate, seq]).sort();

describe('the record is anchored', () => {
  it('again and again, with every chain there is', async () => {
    start();
    await eventually(() => Promise.resolve(linesKept().length >= 3));
    await plan.signs(3, 'kejiju');
    await eventually(async () => JSON.stringify(anchored()) === JSON.stringify(await recorded()));
    expect(logOf(linesKept()).heads.find(({ aggregate }) => aggregate === plan.task(3))).toMatchObject({ seq: 2 });
  });

  it('by one worker at a time: of several, each goes on where another one was', async () => {
    start();
    start();
    start();
    await eventually(() => Promise.resolve(linesKept().length >= 12));
    await stopAll();
    expect(logOf(linesKept()).number).toBe(linesKept().length);
  });

  it('from where it stood before a restart', async () => {
    start();
    await eventually(() => Promise.resolve(linesKept().length >= 2));
    await stopAll();
    const before = linesKept().length;
    start();
    await eventually(() => Promise.resolve(linesKept().length > before + 2));
    await stopAll();
    expect(logOf(linesKept()).number).toBe(linesKept().length);
  });

  it('or its health says that it is not', async () => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    start();
    await eventually(() => Promise.resolve(linesKept().length >= 2));
    expect(running[0]!.health()).toMatchObject({ status: 'ok', details: { secondsAgo: 0 } });
    rmSync(join(folder, 'kept'), { recursive: true });
    writeFileSync(join(folder, 'kept'), 'a file where the folder was');
    await eventually(() => Promise.resolve(running[0]!.health().status === 'degraded'));
  });

  it('although a line was cut short by a crash: it is left behind as none, and said', async () => {
    const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    start();
    await eventually(() => Promise.resolve(linesKept().length >= 2));
    await stopAll();
    const whole = readFileSync(path(), 'utf8');
    writeFileSync(path(), `${whole}{"at":"2020-`);
    start();
    await eventually(() => Promise.resolve(linesKept().length >= whole.split('\n').length + 3));
    const log = new AnchorLog();
    await stopAll();
    expect(linesKept().map((line) => log.take(line)).filter(Boolean)).toEqual(['not-an-anchor']);
    expect(said).toHaveBeenCalledWith(expect.objectContaining({ fault: 'not-an-anchor' }), expect.any(String));
  });

  it('at a service, also after it was away', async () => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const kept: string[] = [];
    let refused = 0;
    const service = createServer((request, response) => {
      if (refused < 2) { refused += 1; response.writeHead(503).end(); return; }
      expect(request.headers.authorization).toBe(`Basic ${Buffer.from('anchors:s3/cret').toString('base64')}`);
      const after = Number(new URL(request.url ?? '', 'http://localhost').searchParams.get('after'));
      if (request.method === 'GET') { response.end(kept.slice(after).map((line) => `${line}\n`).join('')); return; }
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => { body += chunk; }).on('end', () => { kept.push(body.trimEnd()); response.writeHead(201).end(); });
    });
    await new Promise<void>((resolve) => { service.listen(0, '127.0.0.1', resolve); });
    start(`http://anchors:s3%2Fcret@127.0.0.1:${String((service.address() as AddressInfo).port)}/anchors`);
    await eventually(() => Promise.resolve(kept.length >= 3));
    expect(logOf(kept).number).toBe(kept.length);
    expect(refused).toBe(2);
    await stopAll();
    await new Promise((resolve) => service.close(resolve));
  });
});
