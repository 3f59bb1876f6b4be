import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

const arrows = '@nx/enforce-module-boundaries';
const imports = '@typescript-eslint/no-restricted-imports';

/** A room as the table of docs/architecture.md tells it. */
interface Room {
  readonly name: string;
  readonly folder: string;
  readonly reach: readonly string[];
  readonly packages: readonly string[];
}

/** What a room might import, and whether the table lets it. */
interface Door {
  readonly path: string;
  readonly open: boolean;
}

const inBackticks = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

/** The rooms of the table: what a room may import is told up to a semicolon or colon, what follows is no arrow. */
function roomsOfTheTable(): readonly Room[] {
  const rows = readFileSync(join(root, 'docs/architecture.md'), 'utf8').matchAll(/^\| (`.+) \| (.+) \| (.*)\|$/gm);
  return [...rows].flatMap(([, folders, reach, packages]) => inBackticks(folders!).map((folder) => ({
    name: basename(folder), folder, reach: /^[^;:]*/.exec(reach!)![0].split(/, | /), packages: inBackticks(packages!),
  })));
}

const rooms = roomsOfTheTable();
const guarded = [...new Set(rooms.flatMap(({ packages }) => packages))];

/** All doors of a room: the other rooms, and the packages that are known to some rooms only, by their names and by a path into them. */
function doorsOf(room: Room): readonly Door[] {
  return [
    ...rooms.filter((other) => other !== room).map((other) => ({ path: fileInside(other), open: room.reach.includes(other.name) })),
    ...guarded.flatMap((name) => ['', '/package.json'].map((inside) => ({ path: name.replace('*', 'common') + inside, open: room.packages.includes(name) }))),
  ];
}

/** Some file of a room, as other rooms name it. */
function fileInside({ name, folder }: Room): string {
  return `@lianxi/${name}/${relative(join(root, folder), fileIn(folder)).replace(/^src\/|\.ts$/g, '')}`;
}

const doors = rooms.map(doorsOf);

/** Each row plants one violation in a room: the folder, the code, the rule that must refuse it. */
const plants: readonly (readonly [what: string, folder: string, code: string, rule: string])[] = [
  ['workflow → node:*', 'workflows/roadmap-task', "import { readFileSync } from 'node:fs';\nexport const found = readFileSync;", imports],
  ['contracts → a value of the domain', 'libs/contracts', "import { nextStep } from '@lianxi/domain/task/evolve';\nexport const found = nextStep;", imports],
  ['domain → node:*', 'libs/domain/task', "import { randomUUID } from 'node:crypto';\nexport const found = randomUUID;", imports],
  ['domain → a built-in without its prefix', 'libs/domain/task', "import { lookup } from 'dns';\nexport const found = lookup;", imports],
  ...[['libs/domain/task', 'uuid'], ['libs/domain/task', 'i18next'], ['libs/rehearsal/oracle', 'node:fs'], ['libs/rehearsal/oracle', 'dns'], ['libs/rehearsal/oracle', 'uuid'], ['libs/contracts', 'uuid'], ['libs/wording', 'pino'], ['workflows/roadmap-task', 'pino'], ['workflows/roadmap-task', '@temporalio/workflow/lib/internals']].map(
    ([folder, name]) => [`${folder} → ${name}`, folder!, `import * as found from '${name}';\nexport { found };`, imports] as const,
  ),
  ['workflow → the environment', 'workflows/roadmap-task', 'export const found = process.env.TZ;', 'no-restricted-syntax'],
  ['commands → the wall clock', 'libs/commands/task', 'export const found = Date.now();', 'no-restricted-syntax'],
  ['plan → today', 'libs/plan/calendars', 'export const found = new Date();', 'no-restricted-syntax'],
  ['domain → a module loaded at run time', 'libs/domain/task', "export const found = import('node:fs');", 'no-restricted-syntax'],
  ['domain → the environment', 'libs/domain/task', 'export const found = process.env.TZ;', 'no-restricted-syntax'],
  ['domain → chance', 'libs/domain/task', 'export const found = crypto.randomUUID();', 'no-restricted-syntax'],
  ['domain → the wall clock', 'libs/domain/task', 'export const found = Date.now();', 'no-restricted-syntax'],
  ['domain → today', 'libs/domain/task', 'export const found = new Date();', 'no-restricted-syntax'],
  ['domain → today as a text', 'libs/domain/task', 'export const found = Date();', 'no-restricted-syntax'],
  ['domain → today by another name', 'libs/domain/task', 'export const found = new globalThis.Date();', 'no-restricted-syntax'],
  ['domain → the zone of the host', 'libs/domain/task', 'export const found = new Date(0).getHours();', 'no-restricted-syntax'],
  ...['getHours()', 'getTimezoneOffset()', 'toLocaleString()', "toLocaleDateString('zh-CN')", "toLocaleTimeString('en-GB')", 'toDateString()', 'toTimeString()'].map(
    (call) => [`the zone of the host: ${call}`, 'libs/plan', `export const found = new Date(0).${call};`, 'no-restricted-syntax'] as const,
  ),
  ['the zone of the host: a date from its parts', 'libs/plan', 'export const found = new Date(2026, 0, 1);', 'no-restricted-syntax'],
  ['oracle → the ladder it judges', 'libs/rehearsal/oracle', "import { planMilestone } from '@lianxi/domain/escalation/ladder';\nexport const found = planMilestone;", imports],
  ['oracle → the calendar it counts for itself', 'libs/rehearsal/oracle', "import { chinaCalendar } from '@lianxi/plan/calendars/china';\nexport const found = chinaCalendar;", imports],
  ...[
    ['approvals', 'reminders'], ['reminders', 'approvals'], ['joint-meeting', 'reminders'], ['status', 'approvals'], ['programme', 'task'], ['task', 'status'],
    ['http', 'task'], ['health', 'reminders'], ['approvals', 'organisation'], ['audit', 'evidence'], ['reminders', 'strike-off-list'], ['task', 'access'],
  ].map(
    ([feature, other]) => [`${feature} → ${other}'s persistence`, `apps/api/src/${feature}`, `import * as found from '@lianxi/persistence/${other}/${other}.queries';\nexport { found };`, imports] as const,
  ),
  ['a feature → tables loaded at run time', 'apps/api/src/approvals', "export const found = import('@lianxi/persistence/reminders/reminders.queries');", 'no-restricted-syntax'],
  ['a feature → the tables of all features', 'apps/api/src/status', "import { taskViews } from '@lianxi/persistence/task-views';\nexport const found = taskViews;", imports],
  ...[
    ['approvals', '../reminders/rung.view'], ['evidence', '../reminders/rung.view'], ['reminders', '../approvals/milestone.rows'],
    ['task', '../reminders/reminders.queries'], ['status', '@lianxi/persistence/task/task.queries'], ['programme', '../task-views'],
    ['organisation', '../record/../task/task.queries'], ['record', '../approvals/milestone.view'], ['record', '../entities'],
    ['record', '@lianxi/persistence/reminders/notice.entity'],
  ].map(
    ([feature, file]) => [`persistence/${feature} → ${file}`, `libs/persistence/${feature}`, `export * from '${file}';`, imports] as const,
  ),
  ['a floating promise', 'libs/platform', 'Promise.resolve(1);\nexport {};', '@typescript-eslint/no-floating-promises'],
  ['any', 'libs/platform', 'export const found: any = 1;', '@typescript-eslint/no-explicit-any'],
];

/** What the arrows allow must pass, or a wall that refuses everything would look sound. */
const allowed: readonly (readonly [what: string, folder: string, code: string])[] = [
  ['contracts → a type of the domain', 'libs/contracts', "import type { TaskState } from '@lianxi/domain/task/task';\nexport type Found = TaskState;"],
  ['a feature → its own persistence', 'apps/api/src/reminders', "import { rungsPage } from '@lianxi/persistence/reminders/reminders.queries';\nexport const found = rungsPage;"],
  ['persistence of a feature → its own files and record', 'libs/persistence/reminders', "export * from './rung.rows';\nexport * from '../record/derived-view';"],
];

/** Some file of a room, in whose stead lint reads the planted code. */
function fileIn(folder: string): string {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const file = files.find((name) => name.endsWith('.ts') && !/(^|\/)dist\/|\.(spec|fixture|d)\.ts$/.test(name));
  if (file === undefined) throw new Error(`${folder} is empty: plant the violation elsewhere`);
  return join(root, folder, file);
}

interface Refusal {
  readonly rule: string;
  readonly line: number;
}

/**
 * The rules that refuse each piece of code, and where: one import for each door of a room, then what is planted, then what is allowed.
 * The arrows are checked against Nx's project graph, so that comes first.
 */
function lint(): readonly (readonly Refusal[])[] {
  execFileSync('npx', ['nx', 'show', 'projects'], { cwd: root, stdio: 'ignore' });
  const trials = rooms.map(({ name, folder }, room) => [name, folder, doors[room]!.map(({ path }) => `import '${path}';`).join('\n')] as const);
  const planted = [...trials, ...plants, ...allowed].map(([, folder, code]) => ({ filePath: fileIn(folder), code }));
  // Where CI is set, typescript-eslint reads each file once from disk: it would not see what is planted.
  const env = { ...process.env, TSESTREE_SINGLE_RUN: 'false' };
  const input = JSON.stringify({ rules: [arrows, ...plants.map(([, , , rule]) => rule)], planted });
  return JSON.parse(execFileSync(process.execPath, [join(__dirname, 'lint-planted.mjs')], { cwd: root, input, encoding: 'utf8', env })) as Refusal[][];
}

describe('the walls between the rooms', () => {
  let shut: readonly (readonly Refusal[])[] = [];
  let refusals: readonly (readonly Refusal[])[] = [];
  beforeAll(() => {
    const answers = lint();
    shut = answers.slice(0, rooms.length);
    refusals = answers.slice(rooms.length);
  }, 120_000);

  it('the table tells of every room', () => {
    const folders = [...['libs', 'apps'].flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`)), 'workflows', 'activities', 'infra'];
    expect(rooms.map(({ folder }) => folder).sort()).toEqual(folders.sort());
  });

  it.each(rooms.map(({ folder }, room) => [folder, room] as const))('%s passes the doors the table names and no other', (_folder, room) => {
    const refused = shut[room]!.filter(({ rule }) => rule === arrows).map(({ line }) => doors[room]![line - 1]!.path);
    expect(refused).toEqual(doors[room]!.filter(({ open }) => !open).map(({ path }) => path));
  });

  it.each(plants.map(([what, , , rule], index) => [what, rule, index] as const))('lint refuses %s (%s)', (_what, rule, index) => {
    const found = refusals[index]!.map((refusal) => refusal.rule);
    expect(found).toContain(rule);
    expect(found.filter((name) => name.startsWith('broken'))).toEqual([]);
  });

  it.each(allowed.map(([what], index) => [what, plants.length + index] as const))('lint lets %s pass', (_what, index) => {
    expect(refusals[index]).toEqual([]);
  });
});
