import type { Status } from './status';
import { describeStatus } from './status-texts';

const status: Status = {
  running: true,
  state: 'running',
  parts: [{ name: 'api', title: 'API', pid: 4711, since: '2020-12-31T17:04:05.678Z' }],
  down: [{ name: 'worker', title: 'Worker', failures: 3, log: '/home/lianxi/logs/worker.log' }],
  held: [{ name: 'temporal', title: 'Temporal' }],
  endpoints: null,
  logs: '/home/lianxi/logs',
};

describe('the status for people', () => {
  test('tells times as they are in China, in either language', () => {
    expect(describeStatus(status, 'zh')).toEqual([
      'API          进程 4711     自 2021-01-01 01:04:05（北京时间）起运行',
      'Worker       未在运行，正在重新启动（已连续失败 3 次）；日志 /home/lianxi/logs/worker.log',
      "Temporal     已按要求停止；'npm start -- temporal' 再次启动",
      '日志目录 /home/lianxi/logs',
    ]);
    expect(describeStatus(status, 'en')).toEqual([
      'API          process 4711     since 2021-01-01 01:04:05 Beijing time',
      'Worker       down, being started again (failed so far: 3); its log is /home/lianxi/logs/worker.log',
      "Temporal     stopped, as asked; 'npm start -- temporal' starts it again",
      'Logs in /home/lianxi/logs',
    ]);
  });

  test('keeps its columns where a title is Chinese', () => {
    const migration = { name: 'migrate', title: '数据库迁移', pid: 7, since: '2020-12-31T17:04:05.678Z' };
    expect(describeStatus({ ...status, parts: [migration] }, 'zh')[0]).toBe('数据库迁移   进程 7        自 2021-01-01 01:04:05（北京时间）起运行');
  });

  test('says first that the product is starting or stopping', () => {
    expect(describeStatus({ ...status, state: 'starting' }, 'en')[0]).toBe('It is starting.');
    expect(describeStatus({ ...status, state: 'stopping' }, 'zh')[0]).toBe('正在停止。');
  });

  test('of parts without a supervisor says what to do', () => {
    expect(describeStatus({ ...status, running: false, state: 'abandoned' }, 'zh')[0]).toContain("'npm run stop' 结束以下遗留进程");
    expect(describeStatus({ ...status, running: false, state: 'stopped', parts: [] }, 'en')).toEqual(["Nothing is running. 'npm start' starts it."]);
  });
});
