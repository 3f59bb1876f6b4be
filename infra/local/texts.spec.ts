import { asItIs } from './language';
import { migrationTask } from './parts';
import { homeAt } from './paths';
import { texts } from './texts';

const api = asItIs('API');

test.each([
  [{ code: null, signal: 'SIGKILL' }, { zh: 'API 意外结束（信号 SIGKILL），正在重新启动。', en: 'API ended unexpectedly (signal SIGKILL). It is started again.' }],
  [{ code: 7, signal: null }, { zh: 'API 意外结束（退出码 7），正在重新启动。', en: 'API ended unexpectedly (code 7). It is started again.' }],
] as const)('a part that ended with %j is told of in either language', (ending, told) => {
  expect(texts.ended(api, ending)).toEqual(told);
});

test('a migration that an earlier run left behind is told of in either language', () => {
  expect(texts.leftBehind(migrationTask(homeAt('/nowhere'), '').title, 4711)).toEqual({
    zh: '数据库迁移是上次运行遗留的（进程 4711），正在结束。',
    en: 'The migration was left behind by an earlier run (process 4711) and is ended.',
  });
  expect(texts.leftBehind(api, 4711).zh).toBe('API 是上次运行遗留的（进程 4711），正在结束。');
});

test('a demonstration that failed can be tried again, which is read apart from why', () => {
  expect(texts.retryDemo(asItIs('fetch failed'))).toEqual({
    zh: "fetch failed\n可用 'npx --no-install lianxi demo' 重试。",
    en: "fetch failed\nTry it again with 'npx --no-install lianxi demo'.",
  });
});
