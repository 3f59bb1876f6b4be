import type { TestRecord } from '@lianxi/test/support/database';
import { openTestRecord } from '@lianxi/test/support/database';
import { FreeTextEntity } from '../record/free-text.entity';
import { evidenceOf } from './evidence.queries';
import { EvidenceView } from './evidence.view';

jest.setTimeout(60_000);

const task = '00000000-0000-4000-8000-000000000003';

describe('the files of a task', () => {
  let on: TestRecord;
  beforeAll(async () => {
    on = await openTestRecord({ staffing: 'nobody' });
    const { manager } = on.record;
    const file = (key: string, minute: string) => ({ taskId: task, key, programmeId: 'p', milestone: 'd5-2020', bureau: 'kejiju', sha256: key, size: 1, kind: 'pdf', nameHash: `name of ${key}`, attachedAt: `2020-10-12T02:${minute}:00.000Z`, person: 'li', byBureau: 'kejiju' });
    await manager.insert(EvidenceView, [file('a', '01'), file('b', '02'), file('c', '03')]);
    const text = (hash: string, body: string | null) => ({ aggregate: task, hash, salt: body && 'salt', body, erasedAt: body === null ? '2026-01-01T00:00:00.000Z' : null });
    await manager.insert(FreeTextEntity, [text('name of a', '甲.pdf'), text('name of b', '乙.pdf'), text('name of c', null), text('a report', '报送全文')]);
  });
  afterAll(async () => { await on.drop(); });

  const asked = async (more: { readonly after?: readonly [string, string]; readonly sha256?: string; readonly limit: number }) => {
    const looking = jest.spyOn(on.record.manager, 'findBy');
    const rows = await evidenceOf(on.record.manager, task, { sight: 'whole', ...more });
    const texts = await (looking.mock.results[0]?.value as Promise<FreeTextEntity[]>);
    looking.mockRestore();
    return { names: rows.map(({ name }) => name), texts: texts.map(({ hash }) => hash).sort() };
  };

  it('are told with their names, or without one that was erased; of all that was written with the task those names alone are read', async () => {
    expect(await asked({ limit: 2 })).toEqual({ names: ['甲.pdf', '乙.pdf'], texts: ['name of a', 'name of b'] });
    expect(await asked({ limit: 2, after: ['2020-10-12T02:02:00.000Z', 'b'] })).toEqual({ names: [null], texts: ['name of c'] });
    expect(await asked({ limit: 2, sha256: 'nobody\'s' })).toEqual({ names: [], texts: [] });
  });
});
