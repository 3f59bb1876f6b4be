import { Command } from 'commander';
import { anApi, lianxi, measure3, problem, type Answer, type Asked } from '../world.fixture';
import { commands } from './all';
import { aList, withLists } from './lists.fixture';

const [task, workflow, workflows] = [measure3.id, measure3.workflow, 'http://ui/workflows'];
const why = { sentence: { zh: '', en: '' } };
const step = { task, measure: 3, key: 'milestone/d5-2020:1:urge:1', kind: 'urge', milestone: 'd5-2020', at: '2020-12-16T01:00:00.000Z', bureaus: ['kejiju'], names: ['市科技局'], why, workflow };

const round = {
  milestone: 'd5-2020', version: 2, openedAt: step.at, openedBy: { person: 'li', bureau: 'kejiju' }, limitOn: '2020-12-02', limitPassed: false, order: 'parallel', enough: 'all', answered: 0, of: 1, complete: false,
  text: '会签稿', comparison: [{ mark: 'removed', text: '会签稿' }, { mark: 'added', text: '会签稿' }], signers: [{ bureau: 'jiaoyuju', name: '市科技局', answer: 'none' }],
  earlier: [{ version: 1, text: '会签稿', limitOn: '2020-11-23', changedAt: step.at, answers: [{ bureau: 'jiaoyuju', name: '市科技局', answer: 'disagreed', opinion: '请补充', at: step.at }] }],
};

/** The demonstration, with something in every list. */
function api(asked: Asked): Answer {
  const { method, path } = asked;
  if (path.includes('/strike-off-lists') || path.includes('/waiting')) return withLists(aList('draft'))(asked);
  if (path.endsWith('/board')) return { body: { programme: 'xinxiang-demo', today: '2020-12-17', sections: [], rows: [], all: { tasks: { count: 0 }, progress: {}, flags: {} } } };
  if (path.includes('/agenda?')) return { body: { programme: 'xinxiang-demo', today: '2020-12-17', items: [{ ...step, kind: 'late', matter: { zh: '', en: '' }, since: step.at }] } };
  if (path.includes('/inbox')) return { body: { items: [{ task, measure: 3, heading: '', seq: 7, kind: 'milestoneReturned', milestone: 'd5-2020', at: step.at, why: { zh: '', en: '' }, workflow }] } };
  if (path.includes('/to-dos')) return { body: { items: [{ ...measure3.waitingFor[0], task, measure: 3, heading: '', dueOn: '2021-01-08', daysLeft: 14, operation: 'submit' }] } };
  if (path.includes('/reminders')) return { body: { items: path.includes('state=upcoming&limit=1') ? [] : [step] } };
  if (path.includes('/notices')) return { body: { items: [{ id: 'n', bureau: 'kejiju', role: 'liaison', deliveredAt: step.at, lines: [{ ...step, heading: '' }] }] } };
  if (path.startsWith('/check')) return { body: { programmes: ['xinxiang-demo'], tasks: 19, temporalAsked: true, differences: [{ programme: 'xinxiang-demo', aggregate: task, kind: 'run', where: 'xinxiang-demo/measure-03', found: 'an open task without a run', workflow }] } };
  if (path.includes('/clock/')) return { body: { programme: 'xinxiang-demo', clock: { kind: 'standing' }, now: '2021-02-05T01:00:00.000Z' } };
  if (path.includes('/evidence')) return { body: { items: [] } };
  if (method === 'GET' && path.endsWith('/countersignature')) return { body: round };
  if (path.endsWith('/renewal')) return { body: { task, epoch: 2, version: 9 } };
  if (path === '/receipts') return { body: { items: [{ task, status: 200, decision: {} }] } };
  return method === 'GET' && path.startsWith('/tasks?') ? { body: { items: [{ ...measure3, waitingFor: [{ what: 'receipt', bureau: 'kejiju', sentence: { zh: '', en: '' } }] }] } } : anApi(asked);
}

/** Every command line with the page that its answer ends with, and what `--json` has of pages. */
const table: readonly (readonly [commandLine: string, page: string, json: unknown])[] = [
  ['today --as kejiju', workflows, { workflows, told: { items: [{ seq: 7 }] }, mine: { items: [{ task, operation: 'submit' }] } }],
  ['board', workflows, { workflows }],
  ['task 3', workflow, { workflow }],
  ['reminders', workflows, { workflows, items: [{ task, workflow }] }],
  ['inbox kejiju', workflows, { workflows, items: [{ lines: [{ task, workflow }] }] }],
  ['drafts', workflows, { workflows, items: [{ task, workflow }] }],
  ['drafts handle 3 d5-2020 --dropped', workflow, { workflow }],
  ['agenda', workflows, { workflows, items: [{ task, workflow }] }],
  ['programmes', workflows, { items: [{ workflows }] }],
  ['acknowledge 3 --as kejiju', workflow, [{ task, workflow }]],
  ['acknowledge --all --as kejiju', workflow, [{ task, workflow }]],
  ['contribute 3 d5-2020 --text 已办 --as kejiju', workflow, { workflow }],
  ['transfer 3 d5-2020 --to kejiju-section --reason 请补充 --as kejiju', workflow, { workflow }],
  ['transfer 3 --reason 请补充 --as kejiju', workflow, { workflow }],
  ['evidence list 3', workflow, { workflow, items: [] }],
  ['submit 3 d5-2020 --achieved-on 2020-12-16', workflow, { workflow }],
  ['approve 3 d5-2020', workflow, { workflow }],
  ['return 3 d5-2020 --reason 请补充', workflow, { workflow }],
  ['approve 3 d5-2020 --signer 示例 --post 局长 --signed-on 2020-12-16', workflow, { workflow }],
  ['review 3 d5-2020', workflow, { workflow }],
  ['withdraw 3 d5-2020 --reason 请补充', workflow, { workflow }],
  ['strike-off 3 d5-2020 --list 1号 --signed-on 2020-12-16 --signer 张某 --post 市长', workflow, { workflow }],
  ['lists', workflows, { workflows, items: [{ number: '第1期' }] }],
  ['lists show 第1期', workflows, { workflows, number: '第1期' }],
  ['lists draw 第1期', workflows, { workflows }],
  ['lists change 第1期 --add 3/d5-2020 --reason 请补充', workflows, { workflows }],
  ['lists put 第1期', workflows, { workflows }],
  ['lists sign 第1期', workflows, { workflows }],
  ['lists check 第1期', workflows, { workflows }],
  ['lists return 第1期 --reason 请补充', workflows, { workflows }],
  ['lists unsign 第1期 --reason 附件有误', workflows, { workflows }],
  ['lists withdraw 第1期 --reason 请补充', workflows, { workflows }],
  ['lists strike-off 第1期', workflows, { workflows, items: [{ task }] }],
  ['extension request 3 d5-2020 --until 2021-03-31 --reason 请补充', workflow, { workflow }],
  ['extension withdraw 3 d5-2020 --reason 请补充', workflow, { workflow }],
  ['extension grant 3 d5-2020 --authority instruction --number 第1期 --on 2020-12-16', workflow, { workflow }],
  ['extension refuse 3 d5-2020 --authority instruction --number 第1期 --on 2020-12-16 --reason 请补充', workflow, { workflow }],
  ['reopen 3 d5-2020 --authority minutes --number 第1期 --on 2020-12-16 --reason 请补充', workflow, { workflow }],
  ['conclude 3 --how became-standing --authority minutes --number 第1期 --on 2020-12-16', workflow, { workflow }],
  ['countersign open 3 d5-2020 --text 会签稿 --bureau jiaoyuju', workflow, { workflow }],
  ['countersign answer 3 d5-2020 --says 同意 --text-version 1 --as jiaoyuju', workflow, { workflow }],
  ['countersign change 3 d5-2020 --text 会签稿', workflow, { workflow }],
  ['countersign signers 3 d5-2020 --remove jiaoyuju --reason 请补充', workflow, { workflow }],
  ['countersign settle 3 d5-2020 --authority minutes --number 第1期 --on 2020-12-16', workflow, { workflow }],
  ['countersign show 3 d5-2020', workflow, { workflow, version: 2 }],
  ['coordinator 3 kejiju --authority minutes --number 第1期 --on 2020-12-16', workflow, { workflow }],
  ['clock show', workflows, { workflows }],
  ['clock run', workflows, { workflows }],
  ['clock stop', workflows, { workflows }],
  ['clock jump 2021-02-05', workflows, { workflows, stops: [{}] }],
  ['workflows renew 3', workflow, [{ task, workflow }]],
  ['workflows renew --all', workflows, [{ task, workflow }]],
  ['check', workflows, { workflows, differences: [{ aggregate: task, workflow }] }],
];

/** What the plan and people call things, whatever the language. */
const names = [measure3.heading, measure3.section, '完善政策措施', '市科技局', '市税务局', '实施方案', '第1期', '已办', '会签稿', '请补充', '示例', '联席会议办公室'];

/** Those that a file of their own tests (`demo`, `rehearse`), and the one that knows no product. */
const elsewhere = [
  'contributions', 'lists scan', 'ledger', 'demo', 'rehearse', 'audit verify', 'audit export', 'audit events', 'bureaus list', 'bureaus merge',
  'bureaus split', 'bureaus moves', 'bureaus move', 'posts list', 'posts take', 'posts leave', 'posts handover', 'accounts close', 'accounts reopen',
  'accounts erase', 'erase', 'people', 'sign-in', 'sign-out', 'plan check', 'evidence add', 'evidence get', 'paper task', 'paper sign-off',
  'paper countersign', 'paper list',
];

/** `clock show`, `task`: every command there is. */
function namesOf(parent: Command): string[] {
  return parent.commands.flatMap((one) => (one.commands.length === 0 ? [one.name()] : namesOf(one).map((name) => `${one.name()} ${name}`)));
}

describe("the workflow in Temporal's UI", () => {
  it.each(table)('%s ends with %s', async (commandLine, page) => {
    for (const [language, word] of [['zh', '工作流'], ['en', page === workflows ? 'workflows' : 'workflow']] as const) {
      const { out } = await lianxi(`${commandLine} --lang ${language}`, api);
      expect(out.filter((line) => line.includes('http://'))).toEqual([expect.stringMatching(new RegExp(`^ *${word} +${page}$`))]);
    }
  });

  it.each(table)('%s speaks one language', async (commandLine) => {
    const english = (await lianxi(`${commandLine} --lang en`, api)).text;
    expect(names.reduce((text, name) => text.replaceAll(name, ''), english)).not.toMatch(/[\p{Script=Han}（）：；，。“”]/u);
    const chinese = (await lianxi(`${commandLine} --lang zh`, api)).out.map((line) => line.replace(/(→|http).*/, '').replace(/经办.*/, '经办')).join('\n');
    expect(chinese).not.toMatch(/[A-Za-z]{2,} +[A-Za-z]{2,}/);
  });

  it.each(table)('%s --json has it: %s', async (commandLine, _page, json) => {
    expect(JSON.parse((await lianxi(`${commandLine} --json`, api)).text)).toMatchObject(json as object);
  });

  it('is left out where it cannot be read after the answer is there', async () => {
    const cutOff = (asked: Asked): Answer => (asked.path === '/programmes/xinxiang-demo' ? problem('record-busy', 503) : api(asked));
    const { code, out, pauses } = await lianxi('clock stop', cutOff);
    expect([code, out, pauses]).toEqual([0, ['✓ 时钟已停 · 2021-02-05 周五 09:00'], []]);
  });

  it('is asked of every command, here or in a file of its own', () => {
    const root = new Command();
    for (const register of commands) register(root, () => () => Promise.resolve());
    const tested = table.map(([commandLine]) => namesOf(root).find((name) => commandLine === name || commandLine.startsWith(`${name} `) || name === `${commandLine} list`));
    expect([...new Set([...tested, ...elsewhere])].sort()).toEqual(namesOf(root).sort());
  });
});
