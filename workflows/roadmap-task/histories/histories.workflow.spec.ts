import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { TimeSkipping } from '../time-skipping.fixture';
import { goldenLog } from './golden-log.fixture';
import { readHistory, writeHistory } from './history-file.fixture';
import { scenarios } from './scenarios.fixture';

/** `LIANXI_RECORD_HISTORIES=1 npx jest --selectProjects workflow --testPathPatterns histories` writes them anew, after a wanted change. */
const recording = process.env.LIANXI_RECORD_HISTORIES !== undefined;

const file = (name: string, ending: string): string => join(__dirname, `${name}.${ending}`);
const goldenOf = (name: string): string[] => readFileSync(file(name, 'golden.txt'), 'utf8').trimEnd().split('\n');

const time = TimeSkipping.forTests();

describe.each(Object.entries(scenarios))('the committed life %s', (name, live) => {
  it('is lived the same way today: the same timers, the same activities with the same inputs', async () => {
    const history = await (await live(time)).handle.fetchHistory();
    if (recording) {
      writeHistory(file(name, 'history.json'), history);
      writeFileSync(file(name, 'golden.txt'), `${goldenLog(history).join('\n')}\n`);
    }
    expect(goldenLog(history)).toEqual(goldenOf(name));
  });

  it('is replayed by the present workflow', async () => {
    const history = readHistory(file(name, 'history.json'));
    expect(goldenLog(history)).toEqual(goldenOf(name));
    await Worker.runReplayHistory({ workflowBundle: time.bundle }, history);
  });
});
