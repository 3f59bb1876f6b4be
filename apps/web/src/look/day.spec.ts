import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asOfInstant, dayOf, instantOf } from './day';

describe('a day', () => {
  it('is the one that a clock in Xinxiang shows, which begins eight hours before it does in UTC', () => {
    expect(['2021-02-04T15:59:59.999Z', '2021-02-04T16:00:00.000Z', '2021-02-05T01:00:00.000Z'].map(dayOf)).toEqual(['2021-02-04', '2021-02-05', '2021-02-05']);
    expect([instantOf('2021-02-05', '09:00'), instantOf('2021-02-05', '00:30')]).toEqual(['2021-02-05T01:00:00.000Z', '2021-02-04T16:30:00.000Z']);
    expect([asOfInstant('2021-02-04', '2021-02-05'), asOfInstant('2021-02-05', '2021-02-05'), asOfInstant('1999-01-01', '2021-02-05'), asOfInstant('soon', '2021-02-05')]).toEqual(['2021-02-04T15:59:59.999Z', undefined, undefined, undefined]);
  });

  it('is cut from no instant as it is written, in UTC', () => {
    const room = join(__dirname, '..');
    const sources = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.spec)\.tsx?$/.test(file));
    expect(sources.filter((file) => /\b\w*(?:[aA]t|[iI]nstant|since|now)\.slice\(0, 10\)/.test(readFileSync(join(room, file), 'utf8')))).toEqual([]);
  });
});
