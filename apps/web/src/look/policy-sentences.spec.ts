import type { Schemas } from '@lianxi/api-client/client';
import { presets } from '@lianxi/domain/escalation/presets';
import { policy as en } from '@lianxi/wording/en/page/policy';
import { policy as zh } from '@lianxi/wording/zh/page/policy';
import { policyName, submissionSentences } from './policy-sentences';

const asking = (submission: Schemas['Policy']['submission']) => ({ ...presets.default, submission }) as unknown as Schemas['Policy'];

describe('what a policy asks of a submission, in words', () => {
  it('is nothing where it asks for nothing', () => {
    expect(submissionSentences(presets.default as unknown as Schemas['Policy'], zh, 'zh')).toEqual([]);
    expect(submissionSentences(asking({ documentNumber: false, countersigned: [] }), zh, 'zh')).toEqual([]);
  });

  it('names the milestones that need a number, where not each does', () => {
    const some = asking({ documentNumber: [{ measure: 3, milestone: 'd5-2020' }] });
    expect([submissionSentences(some, zh, 'zh'), submissionSentences(some, en, 'en')]).toEqual([['申请办结须填写成果文号的：措施3的成果5（2020年）。'], ['Submitted with the number of the achieved document: deliverable 5 (2020) of measure 3.']]);
  });

  it('is a sentence for each, which names milestones as people do', () => {
    const all = asking({ documentNumber: true, evidence: true, countersigned: [{ measure: 3, milestone: 'd5-2020' }, { measure: 8 }] });
    expect(submissionSentences(all, zh, 'zh')).toEqual(['申请办结须填写成果文号。', '附有证明材料的，才可申请办结。', '经其余责任单位会签后才可申请办结的：措施3的成果5（2020年）、措施8各节点。']);
    expect(submissionSentences(all, en, 'en').at(-1)).toBe('Submitted only after every other accountable body was asked to countersign: deliverable 5 (2020) of measure 3, each milestone of measure 8.');
  });
});

describe('the version of rules', () => {
  it.each([
    ['default-4-papers-1-fagaiwei', '通行规则（第4版）', 'the usual rules (version 4)'], ['default-4-fagaiwei', '通行规则（第4版）', 'the usual rules (version 4)'], ['strict-2', '从严规则（第2版）', 'the strict rules (version 2)'], ['city-1', 'city-1', 'city-1'],
  ])('%s is called as people call it; a city\'s own keeps its name', (version, said, saidEn) => {
    expect([policyName(version, zh), policyName(version, en)]).toEqual([said, saidEn]);
  });
});
