import { anApi, lianxi, measure3, problem, type Answer, type Asked } from '../world.fixture';

const at = '2026-11-29T01:00:00.000Z';
const left = [
  { post: 'kejiju-liaison', bureau: 'kejiju', title: '联络员', vacant: true, handover: `/api/v1/organisation/posts/kejiju-liaison/handover?at=${at}` },
  { post: 'kejiju-bureau-head', bureau: 'kejiju', title: '局长', vacant: false, handover: `/api/v1/organisation/posts/kejiju-bureau-head/handover?at=${at}` },
];
const mentions = [{ task: measure3.id, event: 9 }];
const authority = '--authority 批示 --number 新政批〔2026〕3号 --on 2026-01-05';

function api(asked: Asked): Answer {
  if (asked.path.endsWith('/mentions')) return { body: { items: mentions } };
  if (asked.path.includes('/events/')) return { body: erasure(asked) };
  return asked.path.startsWith('/accounts') ? { body: { at, seq: 90, events: [], ...(asked.path.endsWith('/closure') && { left }) } } : anApi(asked);
}

const erasure = ({ path }: Asked) => ({ aggregate: path.split('/').at(-4), seq: 12, events: ['textErased'] });
const acts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === 'POST');
const squeezed = (lines: readonly string[]) => lines.map((line) => line.trim().replaceAll(/ +/g, ' '));
const security = expect.stringContaining('role=security-admin') as string;

describe('accounts', () => {
  it('are closed on a letter, as the security administrator: with what every post that was left needs next', async () => {
    const { code, out, asked } = await lianxi('accounts close li-ming --letter 12号', api);
    expect([code, squeezed(out)]).toEqual([0, [
      '✓ li-ming 的账户已注销（12号） · 2026-11-29 09:00', '经办 lianxi-office/security-admin lianxi-office-security-admin',
      'kejiju-liaison 联络员 · 现无人任职', '安排到岗 → lianxi posts take kejiju-liaison <人员> --letter 文号', '交接单 → lianxi posts handover kejiju-liaison',
      'kejiju-bureau-head 局长 · 仍有人任职', '交接单 → lianxi posts handover kejiju-bureau-head',
    ]]);
    expect(acts(asked)).toMatchObject([{ path: '/accounts/li-ming/closure', body: { letter: '12号' }, identity: security, key: expect.any(String) as string }]);
  });

  it('are opened again on a letter, which says what else there is to do', async () => {
    const { text, asked } = await lianxi('accounts reopen li-ming --letter 13号 --lang en', api);
    expect(text).toContain('the password is to be reset, posts are to be taken anew');
    expect(acts(asked)).toMatchObject([{ path: '/accounts/li-ming/reopening', body: { letter: '13号' }, identity: security }]);
  });

  it('are erased by name, with the places where the name stands besides, asked for before it is gone', async () => {
    const { code, out, asked } = await lianxi(`accounts erase li-ming ${authority}`, api);
    expect(asked.map(({ method, path, identity }) => [method, path, identity.includes('security-admin')])).toEqual([['GET', '/accounts/li-ming/mentions', true], ['POST', '/accounts/li-ming/erasure', true]]);
    expect(acts(asked)[0]?.body).toEqual({ authority: { kind: 'instruction', number: '新政批〔2026〕3号', on: '2026-01-05' } });
    expect([code, out.at(-1)?.trim()]).toEqual([0, `lianxi erase ${measure3.id} 9 --authority … --number … --on …`]);
    expect(acts((await lianxi('accounts erase li-ming', api)).asked)[0]?.body).toEqual({});
  });

  it('are not erased on half an authority', async () => {
    const { code, err, asked } = await lianxi('accounts erase li-ming --authority 批示', api);
    expect([code, err.join(), asked]).toEqual([2, expect.stringContaining('--authority、--number、--on'), []]);
  });

  it('say until when a name is kept, in the words of the command line', async () => {
    const { code, err } = await lianxi('accounts erase li-ming', (asked) => (asked.method === 'POST' ? problem('name-kept', 409, { person: 'li-ming', until: '2036-12-31' }) : api(asked)));
    expect([code, err[0]]).toEqual([1, '✗ zh title [name-kept]']);
  });
});

describe('erase', () => {
  it('erases what was written with an event, on an authority, and reads nothing of the task', async () => {
    const { code, text, asked } = await lianxi(`erase ${measure3.id} 9 ${authority}`, api);
    expect([code, text]).toEqual([0, expect.stringContaining(`✓ ${measure3.id} 事件 9 的原文已删除`)]);
    expect(asked).toMatchObject([{ method: 'POST', path: `/tasks/${measure3.id}/events/9/erasure`, body: { authority: { kind: 'instruction', number: '新政批〔2026〕3号', on: '2026-01-05' } }, identity: security }]);
  });

  it('erases what was written with an event of a strike-off list', async () => {
    const { code, asked } = await lianxi(`erase ${measure3.id} 9 --list --programme xinxiang-demo ${authority}`, api);
    expect([code, acts(asked)]).toMatchObject([0, [{ path: `/programmes/xinxiang-demo/strike-off-lists/${measure3.id}/events/9/erasure`, identity: security }]]);
  });

  it.each([`erase 3 9 ${authority}`, `erase ${measure3.id} nine ${authority}`, `erase ${measure3.id} 9`])("ends with 2 where it cannot be understood: '%s'", async (commandLine) => {
    expect((await lianxi(commandLine, api)).code).toBe(2);
  });
});
