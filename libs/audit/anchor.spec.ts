import type { ChainHead } from './anchor';
import { AnchorLog } from './anchor';

const head = (aggregate: string, seq: number): ChainHead => ({ aggregate, seq, hash: Buffer.from(`${aggregate}${seq}`).toString('hex').padEnd(64, '0') });
const at = (minute: number): string => `2020-12-17T01:0${minute}:00.000Z`;

/** Four anchors: two tasks; one of them moves and a third comes; nothing moves; the second moves. */
function fourAnchors(): string[] {
  const log = new AnchorLog();
  const snapshots = [[head('t1', 3), head('t2', 1)], [head('t3', 1), head('t1', 4), head('t2', 1)], [head('t1', 4), head('t2', 1), head('t3', 1)], [head('t1', 4), head('t2', 2), head('t3', 1)]];
  return snapshots.map((heads, minute) => {
    const line = log.next(heads, at(minute));
    expect(log.take(line)).toBeUndefined();
    return line;
  });
}

/** What is told of each line, what they fix, and whether the last one's root is that of them all. */
function read(lines: readonly string[]) {
  const fixed: string[] = [];
  const log = new AnchorLog(({ aggregate, seq }, anchor) => { fixed.push(`${anchor}: ${aggregate} ${seq}`); });
  return { faults: lines.map((line) => log.take(line)), fixed, isWhole: log.isWhole, log };
}

describe('anchors', () => {
  const [first = '', second = '', third = '', fourth = ''] = fourAnchors();

  it('tell every head at the last of them, whatever order a snapshot has', () => {
    const { log, isWhole } = read([first, second, third, fourth]);
    expect([...log.heads].sort((a, b) => (a.aggregate < b.aggregate ? -1 : 1))).toEqual([head('t1', 4), head('t2', 2), head('t3', 1)]);
    expect([log.number, log.at, isWhole]).toEqual([4, at(3), true]);
  });

  it('name only the heads that moved, and tell each that was ever fixed, and by which of them', () => {
    expect(read([first, second, third, fourth]).fixed).toEqual(['1: t1 3', '1: t2 1', '2: t1 4', '2: t3 1', '4: t2 2']);
  });

  it('say which aggregate is gone from the record', () => {
    const { log } = read([first, second]);
    const line = log.next([head('t1', 4), head('t3', 1)], at(3));
    expect(JSON.parse(line)).toMatchObject({ gone: ['t2'], moved: [] });
    expect(log.take(line)).toBeUndefined();
    expect(log.heads.map(({ aggregate }) => aggregate).sort()).toEqual(['t1', 't3']);
    expect(log.isWhole).toBe(true);
  });

  it.each([
    ['was taken out', [first, third, fourth], [undefined, 'out-of-order', undefined], false],
    ['was moved', [second, first, third, fourth], ['out-of-order', 'out-of-order', 'out-of-order', undefined], false],
    ['was changed in what it fixes', [first.replace('"t1",3', '"t1",2'), second, third, fourth], [undefined, 'out-of-order', undefined, undefined], true],
    ['was changed in its time', [first, second.replace(at(1), at(2)), third, fourth], [undefined, undefined, 'out-of-order', undefined], true],
    ['is the last and was changed', [first, second.replace('"t1",4', '"t1",5')], [undefined, undefined], false],
  ])('show a line that %s, once, and go on with what comes after it', (_, lines, faults, isWhole) => {
    const told = read(lines);
    expect([told.faults, told.isWhole]).toEqual([faults, isWhole]);
    if (lines.includes(fourth)) expect(told.fixed).toContain('4: t2 2');
  });

  it('take the last one once more for nothing, as a service may keep what was sent twice', () => {
    expect(read([first, second, second, third]).faults).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('go on from a line that does not follow: what is added then follows it', () => {
    const { log } = read([first, third]);
    expect(log.take(log.next([head('t1', 4), head('t2', 1), head('t3', 1)], at(5)))).toBeUndefined();
    expect([log.number, log.isWhole]).toEqual([4, true]);
  });

  it.each([
    ['', '{', 'null', '[]', '{"v":1}'],
    [first.replace(',"root"', ', "root"'), first.replace('{"at"', '{"also":1,"at"'), first.replace('"v":1', '"v":2'), first.replace('"number":1', '"number":"1"')],
    [first.replace('"gone":[]', '"gone":5'), first.replace('"gone":[]', '"gone":[5]'), first.replace('"t1",3', '"t1",99999999999'), first.replace('"t1",3', '"t1",-1'), first.replace('"t1",3', '5,3')],
    [first.replace(at(0), 'yesterday'), first.replace(/"root":"./, '"root":"X'), first.replace(/\["t1",3,"[0-9a-f]+"\]/, '"t1"'), first.replace(/"moved":\[.*\],"number"/, '"moved":{},"number"')],
  ].flat())('take nothing else for one: %s', (line) => {
    const { faults, fixed } = read([line]);
    expect([faults, fixed]).toEqual([['not-an-anchor'], []]);
  });
});
