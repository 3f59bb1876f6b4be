import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asked } from '../world.fixture';
import { anApi, lianxi, measure3, problem } from '../world.fixture';
import { aList, withLists } from './lists.fixture';

const posted = (asked: readonly Asked[]) => asked.find(({ method }) => method === 'POST');
const folder = mkdtempSync(join(tmpdir(), 'lianxi-lists-'));
const file = (name: string, text: string): string => { const path = join(folder, name); writeFileSync(path, text); return path; };
afterAll(() => { rmSync(folder, { recursive: true }); });

const item = { task: measure3.id, milestone: 'd5-2020' };

describe('strike-off lists', () => {
  it('are drawn up of all that waits for one, or of what is named, each as it was seen', async () => {
    for (const line of ['lists draw 第1期', 'lists draw 第1期 3/d5-2020', 'lists draw 第1期 措施3/d5-2020']) {
      const { asked, text, code } = await lianxi(line, withLists(aList('draft')));
      expect([code, posted(asked)]).toMatchObject([0, { path: '/programmes/xinxiang-demo/strike-off-lists', body: { number: '第1期', items: [{ ...item, seen: 'a'.repeat(64) }] }, identity: expect.stringContaining('role=office') as string }]);
      expect(text).toContain('→ lianxi lists put 第1期');
    }
    expect(await lianxi('lists draw 第1期 3-d5', withLists(aList('draft')))).toMatchObject({ code: 2 });
    expect(await lianxi('lists draw 第1期 7/d5-2020', withLists(aList('draft')))).toMatchObject({ code: 2 });
  });

  it.each([
    ['lists put 第1期', 'draft', '/put', undefined, 'role=office'],
    ['lists change 第1期 --remove 3/d5-2020 --reason 另行审议', 'draft', '/items', { add: [], remove: [item], reason: '另行审议' }, 'role=office'],
    ['lists sign 第1期', 'put', '/signature', { seen: 'b'.repeat(64) }, 'role=leader'],
    ['lists sign 第1期 --authority 批示 --number 批示1号 --on 2020-12-01', 'put', '/signature', { authority: { kind: 'instruction', number: '批示1号', on: '2020-12-01' }, seen: 'b'.repeat(64) }, 'role=leader'],
    ['lists return 第1期 --reason 请补充', 'put', '/return', { reason: '请补充' }, 'role=leader'],
    ['lists return 第1期 --reason 不是这张', 'entered', '/return', { reason: '不是这张' }, 'role=office'],
    ['lists check 第1期', 'entered', '/check', { seen: 'b'.repeat(64) }, 'role=office'],
    ['lists unsign 第1期 --reason 附件有误', 'signed', '/signature/withdrawal', { reason: '附件有误' }, 'role=leader'],
    ['lists withdraw 第1期 --reason 编号有误', 'put', '/withdrawal', { reason: '编号有误' }, 'role=office'],
  ] as const)('%s', async (line, phase, path, body, who) => {
    const list = aList(phase);
    const { asked, code } = await lianxi(line, withLists(list));
    expect([code, posted(asked)?.path, posted(asked)?.body]).toEqual([0, `/programmes/xinxiang-demo/strike-off-lists/${list.id}${path}`, body]);
    expect(posted(asked)?.identity).toContain(who);
  });

  it('that were signed on paper are entered with their scan', async () => {
    const scan = file('清单.pdf', '%PDF-1.7\n');
    const { asked, code } = await lianxi(`lists sign 第1期 --signer 示例某 --post 市长 --signed-on 2020-12-17 --scan ${scan}`, withLists(aList('put')));
    expect([code, posted(asked)?.body]).toEqual([0, [['as', 'convenor'], ['signer', '示例某'], ['post', '市长'], ['on', '2020-12-17'], ['file', { name: '清单.pdf', size: 9 }]]]);
    expect(posted(asked)?.identity).toContain('role=office');
    expect((await lianxi(`lists sign 第1期 --signer 示例某 --post 市长 --signed-on 2020-12-17 --scan ${scan}`, withLists(aList('entered')))).text).toContain('→ lianxi lists check 第1期 --as lianxi-office-director@office');
    expect(await lianxi(`lists sign 第1期 --signer 示例某 --scan ${scan}`, withLists(aList('put')))).toMatchObject({ code: 2 });
  });

  it('close what is on them in one act, row by row', async () => {
    const done = await lianxi('lists strike-off 第1期', withLists(aList('signed')));
    expect([done.code, posted(done.asked)?.body, done.out.slice(0, 2)]).toEqual([0, { items: [item] }, ['✓ 已销号 措施3 d5-2020 激发高校、科研院所绿色技术创新活力 → lianxi task 3', '经办  lianxi-office/office lianxi-office-office']]);
    const refused = await lianxi('lists strike-off 第1期', withLists(aList('signed'), [{ ...item, status: 409, problem: problem('changed-since-seen', 409).body }]));
    expect([refused.code, refused.err.join()]).toEqual([1, expect.stringContaining('1项中有1项未能销号') as string]);
    const { items } = aList('signed');
    expect((await lianxi('lists strike-off 第1期', withLists(aList('signed', { items: items.map((one) => ({ ...one, standing: 'struck-off' as const })) })))).text).toContain('清单 第1期 的节点都已销号。');
  });

  it('are shown with who signed, on screen or on paper, and named by their number', async () => {
    const at = { at: '2020-12-17T02:00:00.000Z', person: 'lianxi-office-office', bureau: 'lianxi-office' };
    const list = aList('signed', { put: at, signature: { ...at, as: 'convenor', on: '2020-12-17', paper: { signer: '示例某', post: '副市长', scan: 'c'.repeat(64) } }, check: { ...at, person: 'lianxi-office-director' } });
    const { text } = await lianxi('lists show 第1期', withLists(list));
    expect(text).toContain('纸质签批 2020-12-17 副市长 示例某（召集人）');
    expect(text).toContain('lianxi-office-director');
    expect(text).toContain('→ lianxi lists strike-off 第1期');
    const passed = aList('signed', { items: list.items.map((one) => ({ ...one, milestone: 'y-2020', standing: 'struck-off' as const })) });
    expect((await lianxi('lists show 第1期', withLists(passed))).text).toMatch(/3 +y-2020 .*年度节点通过/);
    expect((await lianxi('lists strike-off 第1期', withLists(aList('signed'), [{ ...item, milestone: 'y-2020', status: 200 }]))).out[0]).toContain('✓ 年度节点通过 措施3 y-2020');
    expect((await lianxi('lists show 第9期', withLists(list))).err.join()).toContain('没有编号为“第9期”的拟销号清单');
  });
});

describe('many contributions', () => {
  const filed = (asked: Asked) => (asked.path === '/contributions' ? { body: { items: [{ ...item, status: 200, decision: {} }, { ...item, milestone: 'd6-2020', status: 200, decision: {} }] } } : anApi(asked));

  it('are filed in one act, one a line', async () => {
    const path = file('配合情况.txt', '\uFEFF3/d5-2020 已会商一致。\n\n');
    const { asked, out, code } = await lianxi(`contributions ${path} --as jiaoyuju`, filed);
    expect([code, posted(asked)?.body, out.slice(0, 3)]).toEqual([0, { bureau: 'jiaoyuju', items: [{ ...item, text: '已会商一致。' }] }, [...['d5-2020', 'd6-2020'].map((milestone) => `✓ 已报 措施3 ${milestone} 激发高校、科研院所绿色技术创新活力 → lianxi task 3`), '经办  jiaoyuju/liaison jiaoyuju-liaison']]);
  });

  it.each([['a line without words', '3/d5-2020'], ['a line that names no milestone', '已会商一致'], ['nothing', '\n']])('are refused as they were typed where there is %s', async (_what, text) => {
    expect(await lianxi(`contributions ${file('x.txt', text)} --as jiaoyuju`, filed)).toMatchObject({ code: 2, asked: [] });
  });
});
