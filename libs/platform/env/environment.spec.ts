import { readEnvironment } from './environment';

const DATABASE_URL = 'postgresql://lianxi@127.0.0.1:5433/lianxi';

describe('the environment', () => {
  it('needs no more than the record, and trusts nobody unless told to', () => {
    expect(readEnvironment({ DATABASE_URL })).toMatchObject({ PORT: 3000, HEALTH_PORT: 3001, LIANXI_MODE: 'production', TEMPORAL_ADDRESS: '127.0.0.1:7233' });
  });

  it('is refused with a line for each variable that does not fit', () => {
    expect(() => readEnvironment({ PORT: '70000', LIANXI_MODE: 'staging', TEMPORAL_ADDRESS: 'temporal' })).toThrow(
      /DATABASE_URL[^]*TEMPORAL_ADDRESS: host:port[^]*PORT[^]*LIANXI_MODE/,
    );
  });

  it('names the proxies that are believed, each by its address or its network', () => {
    expect(readEnvironment({ DATABASE_URL, LIANXI_TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16,fd00::/8' }).LIANXI_TRUSTED_PROXIES).toEqual(['10.0.0.5', '10.1.0.0/16', 'fd00::/8']);
    for (const wrong of ['true', 'proxy.example', '10.0.0.5,', '10.0.0.0/40']) expect(() => readEnvironment({ DATABASE_URL, LIANXI_TRUSTED_PROXIES: wrong })).toThrow('addresses or networks');
  });

  it('never repeats a value, which may be a secret', () => {
    expect(() => readEnvironment({ DATABASE_URL: 'mysql://secret@host/db' })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') as string }) as Error);
  });
});
