import type { ChainHead } from './anchor';
import { AnchorLog } from './anchor';

const head = (aggregate: string, seq: number): ChainHead => ({ aggregate, seq, hash: `${aggregate}${seq}`.padEnd(64, '0') });
const at = (minute: number): string => `2020-12-17T01:0${minute}:00.000Z`;

/** Three anchors: two tasks; one of them moves and a third comes; nothing moves. */
function threeAnchors(): string[] {
  const log = new AnchorLog();
  return [[head('t1', 3), head('t2', 1)], [head('t3', 1), head('t1', 4), head('t2', 1)], [head('t1', 4), head('t2', 1), head('t3', 1)]].map((heads, minute) => {
    const line = log.next(heads, at(minute));
    expect(log.take(line)).toBeUndefined();
    return line;
  });
}

function faultsOf(lines: readonly string[]) {
  const log = new AnchorLog();
  return lines.map((line) => log.take(line));
}

describe('anchors', () => {
  it('tell every head at the last of them, whatever order a snapshot has', () => {
    const log = new AnchorLog();
    for (const line of threeAnchors()) log.take(line);
    expect(log.heads).toEqual(expect.arrayContaining([head('t1', 4), head('t2', 1), head('t3', 1)]));
    expect(log).toMatchObject({ number: 3, at: at(2) });
  });

  it('name only the heads that moved', () => {
    expect(threeAnchors().map((line) => (JSON.parse(line) as { moved: [string][] }).moved.map(([aggregate]) => aggregate))).toEqual([['t1', 't2'], ['t1', 't3'], []]);
  });

  it('tell each head that was ever fixed, and by which anchor', () => {
    const fixed: [string, number, number][] = [];
    const log = new AnchorLog(({ aggregate, seq }, anchor) => { fixed.push([aggregate, seq, anchor]); });
    for (const line of threeAnchors()) log.take(line);
    expect(fixed).toEqual([['t1', 3, 1], ['t2', 1, 1], ['t1', 4, 2], ['t3', 1, 2]]);
  });

  it('say which aggregate is gone from the record, so that it is seen for ever', () => {
    const log = new AnchorLog();
    for (const line of threeAnchors()) log.take(line);
    const line = log.next([head('t1', 4), head('t3', 1)], at(3));
    expect(JSON.parse(line)).toMatchObject({ gone: ['t2'], moved: [] });
    expect(log.take(line)).toBeUndefined();
    expect(log.heads.map(({ aggregate }) => aggregate).sort()).toEqual(['t1', 't3']);
  });

  it('show a line that was taken out, moved, or put in', () => {
    const [first = '', second = '', third = ''] = threeAnchors();
    expect(faultsOf([first, third])).toEqual([undefined, 'out-of-order']);
    expect(faultsOf([second, first, third])).toEqual(['out-of-order', undefined, 'out-of-order']);
    expect(faultsOf([first, first, second])).toEqual([undefined, 'out-of-order', undefined]);
  });

  it('show a line that was changed, by itself or by the one after it', () => {
    const [first = '', second = '', third = ''] = threeAnchors();
    expect(faultsOf([first.replace('"t1",3', '"t1",2'), second])).toEqual(['root-differs', 'out-of-order']);
    expect(faultsOf([first, second.replace(at(1), at(2)), third])).toEqual([undefined, undefined, 'out-of-order']);
  });

  it.each(['', '{', '{"v":1}', 'null', '[]'])('take nothing else for one: %j', (line) => {
    expect(new AnchorLog().take(line)).toBe('not-an-anchor');
  });

  it('take no other spelling of one', () => {
    const [first = ''] = threeAnchors();
    expect(new AnchorLog().take(first.replace(',"root"', ', "root"'))).toBe('not-an-anchor');
    expect(new AnchorLog().take(first.replace('{"at"', '{"also":1,"at"'))).toBe('not-an-anchor');
  });
});
