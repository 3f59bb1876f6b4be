import { anApi, lianxi, problem, type Answer, type Asked } from '../world.fixture';

const bureau = (id: string, name: string, more: object = {}) => ({ bureau: id, kind: 'municipal', name, names: [{ name, from: '2019-01-01' }], ...more });
const all = [
  bureau('fagaiwei', '市发改委'),
  bureau('jinrongju', '市金融局', { names: [{ name: '市金融办', from: '2018-01-01' }, { name: '市金融局', from: '2019-01-01' }], dissolved: { from: '2021-03-01', into: ['fagaiwei'], letter: '8号', partsToMove: 2 } }),
];
const part = (measure: number, programme = 'xinxiang-demo') => ({ bureau: 'jinrongju', name: '市金融局', into: [{ bureau: 'fagaiwei', name: '市发改委' }], from: '2021-03-01', letter: '8号', programme, task: `task-${measure}`, measure, heading: `措施之${measure}` });

const api = (parts: readonly object[], results: readonly object[] = []) => (asked: Asked): Answer => {
  if (asked.path.startsWith('/organisation/bureaus?')) return { body: { items: all } };
  if (asked.path.startsWith('/organisation/moves')) return { body: { items: asked.method === 'GET' ? parts : results } };
  return asked.path.startsWith('/organisation') ? { body: { at: '2020-12-17T01:00:00.000Z', seq: 9, events: ['bureauDissolved'] } } : anApi(asked);
};
const squeezed = (lines: readonly string[]) => lines.map((line) => line.trim().replaceAll(/ +/g, ' '));
const posted = (asked: readonly Asked[]) => asked.find(({ method }) => method === 'POST');

describe('bureaus', () => {
  it('are listed with the names they had, and what became of those that were dissolved', async () => {
    expect(squeezed((await lianxi('bureaus', api([]))).out)).toEqual(['单位 名称 曾用名 撤并', expect.stringMatching(/^─+$/), 'fagaiwei 市发改委', 'jinrongju 市金融局 市金融办 2021-03-01 并入 fagaiwei（8号），待划转 2 项']);
  });

  it('are merged and split as the system administrator, by name or id, and say what has to move then', async () => {
    const merged = await lianxi('bureaus merge 市金融局 --into fagaiwei --from 2021-03-01 --letter 8号', api([part(3)]));
    expect([merged.code, merged.out.at(-1)]).toEqual([0, '尚有 1 项任务待划转 → lianxi bureaus moves']);
    expect(posted(merged.asked)).toMatchObject({ path: '/organisation/mergers', body: { bureaus: ['jinrongju'], into: 'fagaiwei', from: '2021-03-01', letter: '8号' }, identity: expect.stringContaining('role=system-admin') as string });
    const split = await lianxi('bureaus split jinrongju --into fagaiwei --into kejiju --from 2021-03-01 --letter 8号', api([]));
    expect(posted(split.asked)).toMatchObject({ path: '/organisation/bureaus/jinrongju/split', body: { into: ['fagaiwei', 'kejiju'] } });
    expect(await lianxi('bureaus merge jinrongju --into a --into b --from 2021-03-01 --letter 8号', api([]))).toMatchObject({ code: 1 });
  });

  it('have their parts of this programme moved, all or some, and tell what was refused', async () => {
    expect(squeezed((await lianxi('bureaus moves', api([part(3)]))).out)[2]).toBe('市金融局 市发改委 xinxiang-demo 3 措施之3');
    const moved = await lianxi('bureaus move 市金融局', api([part(3), part(4), part(5, 'another')], [{ task: 'task-3', status: 200 }, { task: 'task-4', status: 409, problem: problem('countersignature-disagreed', 409).body }]));
    expect(posted(moved.asked)).toMatchObject({ path: '/organisation/moves', body: { bureau: 'jinrongju', items: [{ task: 'task-3' }, { task: 'task-4' }] }, identity: expect.stringContaining('role=office') as string });
    expect([moved.code, moved.out[0], moved.out[1]]).toEqual([1, '✓ 已划转 措施3 措施之3 → lianxi task 3', '措施4 措施之4']);
    const one = await lianxi('bureaus move jinrongju 4 --to fagaiwei', api([part(3), part(4)], [{ task: 'task-4', status: 200 }]));
    expect(posted(one.asked)).toMatchObject({ body: { items: [{ task: 'task-4', to: 'fagaiwei' }] } });
    expect((await lianxi('bureaus move fagaiwei', api([]))).out).toEqual(['fagaiwei 没有待划转的任务。→ lianxi bureaus moves']);
  });

  it('that go on give off by a document what is named, in tasks that go on, and nothing where half is said', async () => {
    const tasks = [{ id: 'task-3', measure: 3, heading: '措施之3', phase: 'work' }, { id: 'task-4', measure: 4, heading: '措施之4', phase: 'concluded' }];
    const has = (asked: Asked): Answer => (asked.path.startsWith('/tasks?') ? { body: { items: tasks } } : api([], [{ task: 'task-3', status: 200 }])(asked));
    const given = await lianxi('bureaus move fagaiwei 3 4 --to fagaiwei --authority 政府文件 --number 12号 --on 2021-03-01', has);
    expect(posted(given.asked)).toMatchObject({ path: '/organisation/moves', body: { bureau: 'fagaiwei', items: [{ task: 'task-3', to: 'fagaiwei' }], authority: { kind: 'government-document', number: '12号', on: '2021-03-01' } } });
    expect((posted(given.asked)?.body as { items: object[] }).items).toHaveLength(1);
    for (const half of ['3 --to fagaiwei --authority-scan abc', '3 --to fagaiwei --number 12号 --on 2021-03-01', '3 --to fagaiwei --authority 政府文件 --on 2021-03-01', '3 --to fagaiwei --authority 政府文件 --number 12号', '--to fagaiwei --authority 政府文件 --number 12号 --on 2021-03-01', '3 --authority 政府文件 --number 12号 --on 2021-03-01']) {
      const { code, err, asked } = await lianxi(`bureaus move fagaiwei ${half}`, has);
      expect([half, code, posted(asked), err.join('')]).toEqual([half, 2, undefined, expect.stringMatching(/依据须写全|须写明划出/u)]);
    }
  });
});
