import { judge } from '@lianxi/rehearsal/oracle/judge';
import { climbed } from '@lianxi/rehearsal/oracle/sound.fixture';
import { verdictAnswer } from './verdict.answers';
import { verdictOf } from './verdict-of';

describe('a verdict as a reader sees it', () => {
  it('has what was demanded beside what came, and the measures that were left out', () => {
    const evidence = climbed();
    const answer = verdictOf(evidence, judge(evidence), [7, 12]);
    expect(answer).toMatchObject({ programme: 'hand-made', to: '2021-02-08T01:00:00.000Z', beyond: [7, 12], findings: [] });
    expect(answer.compared).toContainEqual({ what: 'supervise', demanded: 1, came: 1 });
    expect(answer.compared).toContainEqual({ what: 'agendaItems', demanded: 1, came: 1 });
  });

  it('names a bureau as people do, in its sentence too, and leaves keys of milestones and words alone', () => {
    const evidence = climbed();
    const sentence = { zh: '措施3节点d5-2020（jiaoyuju）：没有催办。', en: 'measure 3 d5-2020 (jiaoyuju): not urged by kejiju.' };
    const { findings } = verdictOf(evidence, { ...judge(evidence), findings: [{ kind: 'missing-step', measure: 3, milestone: 'd5-2020', bureau: 'jiaoyuju', demanded: '2021-01-11', sentence }, { kind: 'stalled', sentence: { zh: '停了。', en: 'It stands.' } }] }, []);
    expect(findings).toMatchObject([
      { bureau: 'jiaoyuju', name: '市教育局', sentence: { zh: '措施3节点d5-2020（市教育局）：没有催办。', en: 'measure 3 d5-2020 (市教育局): not urged by 市科技局.' } },
      { kind: 'stalled', sentence: { en: 'It stands.' } },
    ]);
    expect(verdictAnswer.safeParse(verdictOf(evidence, { ...judge(evidence), findings: [] }, [])).success).toBe(true);
  });
});
