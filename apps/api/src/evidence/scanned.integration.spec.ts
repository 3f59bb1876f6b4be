import { utimesSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pdf, pdfOf } from '@lianxi/files/kind/files.fixture';
import { Clamd, eicar } from '@lianxi/files/scan/clamd.fixture';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { TestApi } from '../api.fixture';
import { Desk } from './evidence.fixture';

const infected = pdf([['<</Type/Catalog>>'], ['<<>>', eicar]]);

describe('where a scanner is named', () => {
  let clamd: Clamd;
  let desk: Desk;
  beforeAll(async () => {
    clamd = await Clamd.start();
    desk = await Desk.open({ LIANXI_CLAMAV: clamd.address });
  });
  afterAll(async () => { await desk.close(); });

  it('every file is shown to it, and what it finds is refused and not kept', async () => {
    const clean = pdfOf('干净');
    expect(await desk.handIn({ name: '干净.pdf', bytes: clean })).toMatchObject({ status: 200 });
    const kept = desk.files();
    expect(await desk.handIn({ name: '带毒.pdf', bytes: infected })).toMatchObject({ status: 422, body: { type: 'urn:lianxi:problem:file-infected', params: { found: 'Eicar-Test-Signature', name: '带毒.pdf' } } });
    expect(desk.files()).toEqual(kept);
    expect(clamd.shown).toEqual([clean, infected]);
  });

  it('nothing is taken while it is away', async () => {
    await clamd.stop();
    const kept = desk.files();
    expect(await desk.handIn({ name: '之后.pdf', bytes: pdfOf('之后') })).toMatchObject({ status: 503, body: { type: 'urn:lianxi:problem:scanner-away' } });
    expect(desk.files()).toEqual(kept);
  });
});

it('an API that starts removes what another left half received a day ago, and nothing younger', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-partial-'));
  mkdirSync(join(folder, 'partial'));
  for (const name of ['old', 'young']) writeFileSync(join(folder, 'partial', name), 'half');
  utimesSync(join(folder, 'partial', 'old'), new Date(0), new Date(0));
  const api = await TestApi.start({ LIANXI_FILES: pathToFileURL(folder).href });
  expect(readdirSync(join(folder, 'partial'))).toEqual(['young']);
  await api.stop();
  rmSync(folder, { recursive: true });
});
