import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { checkIdentity } from '@lianxi/commands/check/check-identity';
import { checkOrganisation } from '@lianxi/commands/check/check-organisation';
import { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import { founder } from '@lianxi/commands/organisation/founder';
import { refusedAs } from '@lianxi/commands/path/refused.fixture';
import type { TestRecord } from '@lianxi/test/support/database';
import { openTestRecord } from '@lianxi/test/support/database';

jest.setTimeout(60_000);

const administrators = ['--system-admin', 'zhang-wei=张伟', '--security-admin', 'li-na=李娜', '--auditor', 'wang-fang=王芳', '--letter', '新政办〔2026〕1号'];

describe('a new record', () => {
  let on: TestRecord;
  const found = (...args: readonly string[]): Promise<{ code: number; text: string }> => new Promise((resolve) => {
    execFile(process.execPath, [join(__dirname, '..', 'dist', 'found.js'), ...args], { env: { ...process.env, DATABASE_URL: on.url } }, (error, out, err) => { resolve({ code: error ? 1 : 0, text: out + err }); });
  });
  beforeAll(async () => { on = await openTestRecord({ staffing: 'nobody' }); });
  afterAll(async () => { await on.drop(); });

  it('takes no two administrators in one person, and none without a name', async () => {
    expect(await found(...administrators.map((word) => word.replace('wang-fang', 'li-na')))).toMatchObject({ code: 1, text: expect.stringContaining('Three persons') as string });
    expect(await found('--auditor', 'wang-fang')).toMatchObject({ code: 1 });
  });

  it('is given its three administrators by whoever sets it up, with a password for once each', async () => {
    const { code, text } = await found(...administrators);
    expect({ code, text }).toEqual({ code: 0, text: expect.stringMatching(/^系统管理员 zhang-wei: (\w{5}-){3}\w{5}\n安全管理员 li-na: (\w{5}-){3}\w{5}\n审计管理员 wang-fang: /) as string });
    expect(await on.record.query('SELECT person, role FROM holder ORDER BY person')).toEqual([{ person: 'li-na', role: 'security-admin' }, { person: 'wang-fang', role: 'auditor' }, { person: 'zhang-wei', role: 'system-admin' }]);
    expect([...await checkOrganisation(on.record), ...await checkIdentity(on.record)]).toEqual([]);
  });

  it('has no founder any more: what comes after is the administrators\'', async () => {
    expect((await found(...administrators)).code).toBe(1);
    const organisation = new OrganisationCommands(on.record);
    for (const role of ['system-admin', 'security-admin'] as const) {
      await expect(organisation.run({ actor: founder(role), bodyHash: '', command: { type: 'enterPerson', person: 'xu', name: '徐' } })).rejects.toEqual(refusedAs('post-not-held'));
    }
  });
});
