import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { checkIdentity } from '@lianxi/commands/check/check-identity';
import { checkOrganisation } from '@lianxi/commands/check/check-organisation';
import { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import { founder } from '@lianxi/commands/organisation/founder';
import { refusedAs } from '@lianxi/commands/path/refused.fixture';
import type { TestRecord } from '@lianxi/test/support/database';
import { openTestRecord } from '@lianxi/test/support/database';
import { establish } from './identity/foundation/establish';
import { administrators as administratorPosts, officeBody } from './identity/foundation/staff';

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

  it('gives the only security administrator their ways in anew, on a letter, and nobody else', async () => {
    await on.record.query("UPDATE account SET totp_secret = 'lost', totp_confirmed = true WHERE person = 'li-na'");
    expect(await found('--recover', 'li-na')).toMatchObject({ code: 1, text: expect.stringContaining('a letter') as string });
    expect(await found('--recover', 'wang-fang', '--letter', '新政办〔2026〕2号')).toMatchObject({ code: 1, text: expect.stringContaining('only the one security administrator') as string });
    expect(await found('--recover', 'li-na', '--letter', '新政办〔2026〕2号')).toMatchObject({ code: 0, text: expect.stringMatching(/^li-na: (\w{5}-){3}\w{5}\n/) as string });
    expect(await on.record.query("SELECT person, totp_secret, must_change FROM account WHERE totp_confirmed OR person = 'li-na'")).toEqual([{ person: 'li-na', totp_secret: null, must_change: true }]);
    const [told] = await on.record.query<{ text: string }[]>("SELECT text FROM event WHERE aggregate = 'identity' AND type = 'passwordReset'");
    expect(JSON.parse(told?.text ?? '')).toMatchObject({ by: { person: 'founder' }, event: { person: 'li-na', totp: true, letter: '新政办〔2026〕2号' } });
    expect(await checkIdentity(on.record)).toEqual([]);
  });

  it('is gone on with where its founding was interrupted after the security administrator was appointed, also with another auditor', async () => {
    const interrupted = await openTestRecord({ staffing: 'nobody' });
    const whole = on;
    on = interrupted;
    try {
      const commands = new OrganisationCommands(interrupted.record);
      const breaking: Pick<OrganisationCommands, 'run'> = { run: (request) => (request.actor.person === 'li-na' ? Promise.reject(new Error('interrupted')) : commands.run(request)) };
      const people = administratorPosts.map(([role, title], place) => ({ person: ['zhang-wei', 'li-na', 'chen-gang'][place] ?? '', name: '示例', post: role, bureau: officeBody.bureau, role, title }));
      await expect(establish(breaking, { bodies: [officeBody], people, letter: '新政办〔2026〕1号' })).rejects.toThrow('interrupted');
      expect(await found(...administrators)).toMatchObject({ code: 0, text: expect.stringMatching(/安全管理员 li-na: (\w{5}-){3}\w{5}\n审计管理员 wang-fang: /) as string });
      expect(await interrupted.record.query('SELECT person, role FROM holder ORDER BY person')).toEqual([{ person: 'li-na', role: 'security-admin' }, { person: 'wang-fang', role: 'auditor' }, { person: 'zhang-wei', role: 'system-admin' }]);
      expect(await interrupted.record.query('SELECT person FROM account ORDER BY person')).toHaveLength(3);
      expect((await found(...administrators)).code).toBe(1);
      expect([...await checkOrganisation(interrupted.record), ...await checkIdentity(interrupted.record)]).toEqual([]);
    } finally {
      on = whole;
      await interrupted.drop();
    }
  });

  it('has no founder any more while it has a security administrator: what comes after is the administrators\'', async () => {
    expect((await found(...administrators)).code).toBe(1);
    const organisation = new OrganisationCommands(on.record);
    for (const role of ['system-admin', 'security-admin'] as const) {
      await expect(organisation.run({ actor: founder(role), bodyHash: '', command: { type: 'enterPerson', person: 'xu', name: '徐' } })).rejects.toEqual(refusedAs('post-not-held'));
    }
  });

  it('is begun anew once the last security administrator has left, by acts that the chain tells as the founder\'s', async () => {
    const organisation = new OrganisationCommands(on.record);
    const command = { type: 'leavePost', post: 'security-admin', person: 'li-na', letter: '新政办〔2026〕3号' } as const;
    await organisation.run({ actor: { person: 'li-na', bureau: 'lianxi-office', role: 'security-admin' }, bodyHash: '', command });
    expect(await found(...administrators.map((word) => word.replace('li-na=李娜', 'zhou-min=周敏').replace('1号', '4号')))).toMatchObject({ code: 0, text: expect.stringContaining('安全管理员 zhou-min') as string });
    const told = await on.record.query<{ text: string }[]>("SELECT text FROM event WHERE aggregate = 'organisation' AND type = 'postTaken' ORDER BY seq DESC LIMIT 1");
    expect(JSON.parse(told[0]?.text ?? '')).toMatchObject({ by: { person: 'founder' }, event: { person: 'zhou-min', letter: '新政办〔2026〕4号' } });
    expect([...await checkOrganisation(on.record), ...await checkIdentity(on.record)]).toEqual([]);
  });
});
