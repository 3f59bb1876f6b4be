import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { bindFailpoint } from './failpoint';
import { killAtOnce } from './kill';

const bind = (env: Record<string, string>) => {
  const killed: number[] = [];
  return { failpoint: bindFailpoint(env, (pid) => { killed.push(pid); }), killed };
};

describe('a failpoint', () => {
  it('kills the process at the passing asked for, and at no other', () => {
    const { failpoint, killed } = bind({ LIANXI_MODE: 'development', LIANXI_FAILPOINT: 'commit.after:2:self' });
    failpoint('commit.after');
    failpoint('commit.before');
    expect(killed).toEqual([]);
    failpoint('commit.after');
    failpoint('commit.after');
    expect(killed).toEqual([process.pid]);
  });

  it('kills the server that is named', () => {
    const { failpoint, killed } = bind({ LIANXI_MODE: 'development', LIANXI_FAILPOINT: 'tell.before:1:4711' });
    failpoint('tell.before');
    expect(killed).toEqual([4711]);
  });

  it.each([
    ['in production', { LIANXI_MODE: 'production', LIANXI_FAILPOINT: 'commit.after:1:self' }],
    ['without a mode, which is production', { LIANXI_FAILPOINT: 'commit.after:1:self' }],
    ['without an order', { LIANXI_MODE: 'development' }],
  ])('does nothing %s', (_where, env: Record<string, string>) => {
    const { failpoint, killed } = bind(env);
    failpoint('commit.after');
    expect(killed).toEqual([]);
  });

  it.each(['commit:1:self', 'commit.after', 'commit.after:0:self', 'commit.after:1:postgres', 'elsewhere.after:1:self'])('whose order is %s arms nothing and says so', (order) => {
    expect(() => bind({ LIANXI_MODE: 'development', LIANXI_FAILPOINT: order })).toThrow('is no failpoint');
  });
});

test('what is killed is gone at once, and so is a process that was gone before', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  killAtOnce(child.pid!);
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(() => { killAtOnce(child.pid!); }).not.toThrow();
});
