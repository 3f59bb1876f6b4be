import { demandsOn } from './demands';

const coordinator = { bureau: 'kejiju', name: '市科技局', provisional: false };
const waits = { bureau: 'caizhengju', name: '', role: 'liaison' as const, what: 'countersignature' as const, milestone: 'd5-2020', since: '', sentence: { zh: '', en: '' } };
const round = { version: 1, signers: ['caizhengju'], answered: 1, of: 1, complete: true };
const policy = { submitWithoutContributions: false, submission: { evidence: true } };
const milestone = { key: 'd5-2020', asked: { number: true, countersignature: true }, contributions: [{ bureau: 'kejiju', state: 'awaited' as const }, { bureau: 'caizhengju', state: 'contributed' as const }], countersignature: round };

const met = (changed: Partial<Parameters<typeof demandsOn>[0]>, rules: Parameters<typeof demandsOn>[1] = policy) =>
  demandsOn({ task: { coordinator, waitingFor: [] }, milestone, files: [{}], document: '示例科〔2020〕60号', ...changed }, rules).map(({ name, isMet }) => `${isMet ? '✓' : '○'} ${name}`);

describe('what a submission has to show', () => {
  it('is met one by one', () => {
    expect(met({})).toEqual(['✓ contributions', '✓ document', '✓ evidence', '✓ countersignature']);
    expect(met({ files: [{ scanOf: 'sign-off' }], document: ' ', milestone: { ...milestone, contributions: [{ bureau: 'caizhengju', state: 'awaited' }], countersignature: undefined } })).toEqual(['○ contributions', '○ document', '○ evidence', '○ countersignature']);
  });

  it('is not met by a round that still waits for an answer, nor by one that ended with a strike-off', () => {
    expect(met({ task: { coordinator, waitingFor: [waits] } })).toContain('○ countersignature');
    expect(met({ task: { coordinator, waitingFor: [{ ...waits, milestone: 'd5-2021' }] } })).toContain('✓ countersignature');
    expect(met({ milestone: { ...milestone, countersignature: { ...round, ended: true } } })).toContain('○ countersignature');
  });

  it('is only what the rules ask, and a round that was opened all the same', () => {
    const plain = { ...milestone, asked: { number: false, countersignature: false } };
    expect(met({ milestone: { ...plain, countersignature: undefined } }, { submitWithoutContributions: true })).toEqual([]);
    expect(met({ milestone: plain }, { submitWithoutContributions: true })).toEqual(['✓ countersignature']);
    // One that ended with a strike-off demands nothing by itself.
    expect(met({ milestone: { ...plain, countersignature: { ...round, ended: true } } }, { submitWithoutContributions: true })).toEqual([]);
    expect(met({ files: undefined })).not.toContain('○ evidence');
  });
});
