import { texts as en } from './en/texts';
import type { TextKey } from './say';
import { say } from './say';
import { texts as zh } from './zh/texts';

interface Tree { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`)));
const params = (text: string): string[] => [...new Set(text.match(/\{\{\w+(, \w+)?\}\}/g))].sort();

describe('the wording', () => {
  it('says everything in Chinese and in English, with the same parameters', () => {
    const english = new Map(leaves(en));
    expect([...english.keys()].sort()).toEqual(leaves(zh).map(([key]) => key).sort());
    for (const [key, text] of leaves(zh)) expect([key, params(text)]).toEqual([key, params(english.get(key)!)]);
  });

  it('writes Chinese in Chinese and English without untranslated sentences', () => {
    expect(leaves(zh).filter(([, text]) => !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
    expect(leaves(en).filter(([, text]) => /[\u4e00-\u9fff]/.test(text.replaceAll('（', '').replace('征求意见稿', '')))).toEqual([]);
  });

  it.each(Object.entries({ ...zh.problem }))('names in %s the field and says what to do next', (code, { detail }) => {
    if (code !== 'unexpected' && code !== 'route-unknown' && code !== 'request-invalid') expect(detail).toMatch(/（(?:[\w.、: -]+|\{\{differs\}\})）/);
    expect(detail).toMatch(/请|无需/);
  });

  it('fills in what it is given and leaves a dash where nothing is', () => {
    expect(say('zh', 'problem.milestone-unknown.detail', { milestone: 'd9-2020' })).toContain('没有节点“d9-2020”');
    expect(say('en', 'problem.milestone-unknown.detail')).toContain('no milestone "—"');
  });

  it('fills each gap with what it was given, whatever that looks like', () => {
    const given = (name: string): string => `${name} {{now}} $t(role.office) $&`;
    const texts = [...leaves(zh).map(([key, text]) => ['zh', key, text] as const), ...leaves(en).map(([key, text]) => ['en', key, text] as const)];
    for (const [language, key, text] of texts.filter(([, , one]) => !/\$t\(|\{\{\w+, /.test(one))) {
      const names = text.match(/(?<=\{\{)\w+/g) ?? [];
      const said = say(language, key as TextKey, Object.fromEntries(names.map((name) => [name, given(name)])));
      expect(said).toBe(text.replace(/\{\{(\w+)\}\}/g, (_gap, name: string) => given(name)));
    }
    expect(say('en', 'agendaWhy.disputed', { milestone: 'd5-2020', returns: 0, limit: 2 })).toContain('0');
  });

  it('tells instants in the time of Shanghai, as each language does', () => {
    const clocks = { to: '2020-10-12T01:00:00.000Z', now: '2020-12-17T01:00:00.000Z' };
    expect(say('zh', 'problem.clock-backwards.detail', clocks)).toContain('所求时间2020年10月12日（星期一）09:00不晚于方案时间2020年12月17日（星期四）09:00');
    expect(say('en', 'problem.clock-backwards.detail', clocks)).toContain("Monday 12 October 2020, 09:00, is not later than the programme's time Thursday 17 December 2020, 09:00");
    expect(say('en', 'problem.clock-backwards.detail')).toContain('The time asked for, —,');
    expect(leaves(zh).concat(leaves(en)).filter(([, text]) => /\{\{(to|now|endedAt)\}\}/.test(text))).toEqual([]);
  });

  it('calls things by their names, not by their codes', () => {
    const authority = { sufficient: 'minutes, instruction', authority: 'office-decision' };
    expect(say('zh', 'problem.authority-not-sufficient.detail', authority)).toContain('下列依据之一：会议纪要、批示（authority.kind），“办公室决定”不够');
    expect(say('en', 'problem.authority-not-sufficient.detail', authority)).toContain('one of: minutes, instruction (authority.kind); "office decision" is not enough');
    expect(say('zh', 'problem.document-differs.detail', { kind: 'policy', version: 'default-1' })).toContain('内容不同的督促规则，版本同为“default-1”');
  });

  it('names what of a stated list differs, and of the first statement what is known of it', () => {
    const older = { list: '场外1号', milestone: '3/d5-2020', on: '2020-12-08', signer: 'convenor', differs: 'list.on' };
    expect(say('zh', 'problem.list-stated-otherwise.detail', older)).toContain('2020-12-08签署，签署人召集人。这次填写的签署日期与此不同（list.on）');
    expect(say('en', 'problem.list-stated-otherwise.detail', older)).toContain('signed on 2020-12-08 by the convenor. This statement says another day (list.on).');
    const deputy = { ...older, signer: 'authorised-deputy', by: '副市长张某', authority: 'instruction', number: '批示1号', authorised: '2020-12-01', differs: 'list.authority.kind' };
    expect(say('zh', 'problem.list-stated-otherwise.detail', deputy)).toContain('，副市长张某，凭2020-12-01的批示“批示1号”。这次填写的授权依据种类与此不同（list.authority.kind）');
    expect(say('en', 'problem.list-stated-otherwise.detail', deputy)).toContain(', 副市长张某, on instruction 批示1号 of 2020-12-01. This statement says another kind of authority (list.authority.kind).');
  });

  it('tells programme date and time wherever a clock refuses', () => {
    const now = '2020-12-17T01:00:00.000Z';
    for (const code of ['clock-already-running', 'clock-already-standing', 'programme-not-settled'] as const) {
      expect(say('zh', `problem.${code}.detail`, { now, tasks: '1, 3' })).toContain('2020年12月17日（星期四）09:00');
      expect(say('en', `problem.${code}.detail`, { now, tasks: '1, 3' })).toContain('Thursday 17 December 2020, 09:00');
    }
  });

  it('knows the four words leaders read', () => {
    expect(Object.values(zh.progress)).toEqual(['已完成', '达到序时进度', '进展缓慢', '未启动']);
  });
});
