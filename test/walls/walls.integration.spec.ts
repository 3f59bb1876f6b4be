import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

const arrows = '@nx/enforce-module-boundaries';
const imports = '@typescript-eslint/no-restricted-imports';

/** Each row plants one violation in a room: the folder, the code, the rule that must refuse it. */
const plants: readonly (readonly [what: string, folder: string, code: string, rule: string])[] = [
  ['workflow → domain rules', 'workflows/roadmap-task', "import { decideTask } from '@lianxi/domain/task/decide';\nexport const found = decideTask;", arrows],
  ['workflow → zod', 'workflows/roadmap-task', "import { z } from 'zod';\nexport const found = z;", arrows],
  ['workflow → node:*', 'workflows/roadmap-task', "import { readFileSync } from 'node:fs';\nexport const found = readFileSync;", imports],
  ['contracts → a value of the domain', 'libs/contracts', "import { nextStep } from '@lianxi/domain/task/evolve';\nexport const found = nextStep;", imports],
  ['domain → node:*', 'libs/domain/task', "import { randomUUID } from 'node:crypto';\nexport const found = randomUUID;", imports],
  ['domain → a built-in without its prefix', 'libs/domain/task', "import { lookup } from 'dns';\nexport const found = lookup;", imports],
  ['domain → a module loaded at run time', 'libs/domain/task', "export const found = import('node:fs');", 'no-restricted-syntax'],
  ['domain → the environment', 'libs/domain/task', 'export const found = process.env.TZ;', 'no-restricted-syntax'],
  ['domain → chance', 'libs/domain/task', 'export const found = crypto.randomUUID();', 'no-restricted-syntax'],
  ['domain → the wall clock', 'libs/domain/task', 'export const found = Date.now();', 'no-restricted-syntax'],
  ['domain → today', 'libs/domain/task', 'export const found = new Date();', 'no-restricted-syntax'],
  ['domain → today as a text', 'libs/domain/task', 'export const found = Date();', 'no-restricted-syntax'],
  ['domain → today by another name', 'libs/domain/task', 'export const found = new globalThis.Date();', 'no-restricted-syntax'],
  ['domain → the zone of the host', 'libs/domain/task', 'export const found = new Date(0).getHours();', 'no-restricted-syntax'],
  ['domain → persistence', 'libs/domain/task', "import { TaskEntity } from '@lianxi/persistence/record/task.entity';\nexport const found = TaskEntity;", arrows],
  ['domain → plan', 'libs/domain/task', "import { chinaCalendar } from '@lianxi/plan/calendars/china';\nexport const found = chinaCalendar;", arrows],
  ['domain → zod', 'libs/domain/task', "import { z } from 'zod';\nexport const found = z;", arrows],
  ['persistence → commands', 'libs/persistence/record', "import { TaskCommands } from '@lianxi/commands/task/task-commands';\nexport const found = TaskCommands;", arrows],
  ['commands → plan', 'libs/commands/task', "import { chinaCalendar } from '@lianxi/plan/calendars/china';\nexport const found = chinaCalendar;", arrows],
  ['commands → Nest', 'libs/commands/task', "import { Injectable } from '@nestjs/common';\nexport const found = Injectable;", arrows],
  ['api → workflows', 'apps/api/src/http', "import { roadmapTask } from '@lianxi/workflows/workflows';\nexport const found = roadmapTask;", arrows],
  ['api → activities', 'apps/api/src/http', "import { ReminderActivities } from '@lianxi/activities/reminders/reminder.activities';\nexport const found = ReminderActivities;", arrows],
  ['worker → plan', 'apps/worker/src/dispatcher', "import { chinaCalendar } from '@lianxi/plan/calendars/china';\nexport const found = chinaCalendar;", arrows],
  ['cli → persistence', 'apps/cli/src', "import { TaskEntity } from '@lianxi/persistence/record/task.entity';\nexport const found = TaskEntity;", arrows],
  ['oracle → the ladder it judges', 'libs/rehearsal/oracle', "import { planMilestone } from '@lianxi/domain/escalation/ladder';\nexport const found = planMilestone;", imports],
  ['oracle → the calendar it counts for itself', 'libs/rehearsal/oracle', "import { chinaCalendar } from '@lianxi/plan/calendars/china';\nexport const found = chinaCalendar;", imports],
  ['activities → plan', 'activities/reminders', "import { chinaCalendar } from '@lianxi/plan/calendars/china';\nexport const found = chinaCalendar;", arrows],
  ...[['approvals', 'reminders'], ['reminders', 'approvals'], ['joint-meeting', 'reminders'], ['status', 'approvals'], ['programme', 'task'], ['task', 'status'], ['http', 'task'], ['health', 'reminders'], ['approvals', 'organisation']].map(
    ([feature, other]) => [`${feature} → ${other}'s persistence`, `apps/api/src/${feature}`, `import * as found from '@lianxi/persistence/${other}/${other}.queries';\nexport { found };`, imports] as const,
  ),
  ['a feature → tables loaded at run time', 'apps/api/src/approvals', "export const found = import('@lianxi/persistence/reminders/reminders.queries');", 'no-restricted-syntax'],
  ['a feature → the tables of all features', 'apps/api/src/status', "import { taskViews } from '@lianxi/persistence/task-views';\nexport const found = taskViews;", imports],
  ...[['approvals', '../reminders/rung.view'], ['reminders', '../approvals/milestone.rows'], ['task', '../reminders/reminders.queries'], ['status', '@lianxi/persistence/task/task.queries'], ['programme', '../task-views'], ['organisation', '../record/../task/task.queries'], ['record', '../approvals/milestone.view'], ['record', '../entities'], ['record', '@lianxi/persistence/reminders/notice.entity']].map(
    ([feature, file]) => [`persistence/${feature} → ${file}`, `libs/persistence/${feature}`, `export * from '${file}';`, imports] as const,
  ),
  ['a floating promise', 'libs/platform', 'Promise.resolve(1);\nexport {};', '@typescript-eslint/no-floating-promises'],
  ['any', 'libs/platform', 'export const found: any = 1;', '@typescript-eslint/no-explicit-any'],
];

/** What the arrows allow must pass, or a wall that refuses everything would look sound. */
const allowed: readonly (readonly [what: string, folder: string, code: string])[] = [
  ['workflow → contracts', 'workflows/roadmap-task', "import { isNewer } from '@lianxi/contracts/task-view';\nexport const found = isNewer;"],
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

/** The rules that refuse each piece of code. The arrows are checked against Nx's project graph, so that comes first. */
function lint(): readonly string[][] {
  execFileSync('npx', ['nx', 'show', 'projects'], { cwd: root, stdio: 'ignore' });
  const planted = [...plants, ...allowed].map(([, folder, code]) => ({ filePath: fileIn(folder), code }));
  // Where CI is set, typescript-eslint reads each file once from disk: it would not see what is planted.
  const env = { ...process.env, TSESTREE_SINGLE_RUN: 'false' };
  const input = JSON.stringify({ rules: plants.map(([, , , rule]) => rule), planted });
  return JSON.parse(execFileSync(process.execPath, [join(__dirname, 'lint-planted.mjs')], { cwd: root, input, encoding: 'utf8', env })) as string[][];
}

describe('the walls between the rooms', () => {
  let refusals: readonly string[][] = [];
  beforeAll(() => {
    refusals = lint();
  }, 120_000);

  it.each(plants.map(([what, , , rule], index) => [what, rule, index] as const))('lint refuses %s (%s)', (_what, rule, index) => {
    expect(refusals[index]).toContain(rule);
    expect(refusals[index]?.filter((found) => found.startsWith('broken'))).toEqual([]);
  });

  it.each(allowed.map(([what], index) => [what, plants.length + index] as const))('lint lets %s pass', (_what, index) => {
    expect(refusals[index]).toEqual([]);
  });
});
