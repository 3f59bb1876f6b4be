import { canonicalText } from './canonical';
import type { ChainedEvent } from './chain';
import { eventHash, genesis, verifyChain } from './chain';

function chain(length: number): ChainedEvent[] {
  const events: ChainedEvent[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const text = canonicalText({ aggregate: 't1', seq, event: { type: 'receiptSigned', bureau: `b${seq}` } });
    events.push({ aggregate: 't1', seq, text, hash: eventHash(events.at(-1)?.hash ?? genesis, text) });
  }
  return events;
}

const headOf = (events: readonly ChainedEvent[]) => ({ aggregate: 't1', seq: events.length, hash: events.at(-1)?.hash ?? genesis });

describe('the chain of an aggregate', () => {
  const events = chain(5);
  const head = headOf(events);

  it('is sound as written', () => {
    expect(verifyChain(events, head)).toBeUndefined();
  });

  it('shows the event whose text was changed', () => {
    const forged = events.map((event) => (event.seq === 3 ? { ...event, text: event.text.replace('b3', 'b9') } : event));
    expect(verifyChain(forged, head)).toEqual({ aggregate: 't1', seq: 3, fault: 'hash-differs' });
  });

  it('shows the event that was taken out', () => {
    expect(verifyChain(events.filter(({ seq }) => seq !== 2), head)).toEqual({ aggregate: 't1', seq: 2, fault: 'missing' });
  });

  it('shows that the newest events were taken away', () => {
    expect(verifyChain(events.slice(0, 3), head)).toEqual({ aggregate: 't1', seq: 4, fault: 'missing' });
  });

  it('shows a chain rewritten from some event on', () => {
    const rewritten = [...chain(4), { aggregate: 't1', seq: 5, text: '{"aggregate":"t1","seq":5}', hash: eventHash(events[3]!.hash, '{"aggregate":"t1","seq":5}') }];
    expect(verifyChain(rewritten, head)).toEqual({ aggregate: 't1', seq: 5, fault: 'head-differs' });
  });

  it('shows an event that was moved here from elsewhere', () => {
    const text = canonicalText({ aggregate: 't2', seq: 1 });
    const moved = [{ aggregate: 't1', seq: 1, text, hash: eventHash(genesis, text) }];
    expect(verifyChain(moved, headOf(moved))).toEqual({ aggregate: 't1', seq: 1, fault: 'text-of-another-event' });
  });
});

describe('an event whose hash is sound and whose text is none', () => {
  it.each(['not json', 'null', '7'])('is shown: %s', (text) => {
    const forged = [{ aggregate: 't1', seq: 1, text, hash: eventHash(genesis, text) }];
    expect(verifyChain(forged, headOf(forged))).toEqual({ aggregate: 't1', seq: 1, fault: 'unreadable' });
  });
});

describe('canonical text', () => {
  it('is the same however the object was built', () => {
    expect(canonicalText({ b: [1, { d: null, c: true }], a: '审批', z: undefined })).toBe('{"a":"审批","b":[1,{"c":true,"d":null}]}');
  });

  it('sorts keys by code unit and writes numbers as RFC 8785 does', () => {
    expect(canonicalText({ '€': 1e21, '\r': 0.000001, '1': -0 })).toBe('{"\\r":0.000001,"1":0,"€":1e+21}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '\uD800', '𠮷'.slice(1)])('refuses %p, which has no JSON text', (value) => {
    expect(() => canonicalText(value)).toThrow(TypeError);
  });

  it('keeps a character outside the basic plane', () => {
    expect(canonicalText('𠮷')).toBe('"𠮷"');
  });
});
