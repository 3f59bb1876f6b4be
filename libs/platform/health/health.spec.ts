import { examine } from './health';

const ok = () => Promise.resolve({ status: 'ok' as const });

describe('the health of a process', () => {
  it('is as good as the worst it finds', async () => {
    expect(await examine({ record: ok })).toEqual({ status: 'ok', checks: { record: { status: 'ok' } } });
    const degraded = () => Promise.resolve({ status: 'degraded' as const, details: { overdue: 2 } });
    expect(await examine({ record: ok, watch: degraded })).toMatchObject({ status: 'degraded', checks: { watch: { details: { overdue: 2 } } } });
  });

  it('is down where a check fails or does not answer', async () => {
    const failing = () => Promise.reject(new Error('connection refused'));
    const silent = () => new Promise<never>(() => undefined);
    expect(await examine({ failing, silent }, 10)).toEqual({
      status: 'down',
      checks: {
        failing: { status: 'down', details: { reason: 'connection refused' } },
        silent: { status: 'down', details: { reason: 'no answer within 10 ms' } },
      },
    });
  });
});
