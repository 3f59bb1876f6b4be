import { defaultPayloadConverter } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { activation, measure3, milestone } from '@lianxi/domain/task/task.fixture';
import { opened } from '@lianxi/domain/task/opened';
import { taskTexts } from './task-texts';

const details = (openGroups: readonly string[]): string => taskTexts(opened({ ...measure3, openGroups }, activation), { title: '实施方案' }).details;

describe('the face of a task in Temporal', () => {
  it('says of a clause that ends in 等 that it does not list everybody, and of a class of bodies what the plan calls it', () => {
    expect(details(['等'])).toContain('- **原文以“等”结尾，未列全参与单位**');
    expect(details(['各县（市、区）政府和各有关部门'])).toContain('- **原文泛称，不指名单位**：各县（市、区）政府和各有关部门');
    expect(details([])).not.toContain('原文');
  });

  describe('of a measure with very many deliverables', () => {
    const milestones = Array.from({ length: 3_000 }, (_, index) => ({ ...milestone(`d${index + 1}-2020`, 2020), text: `“绿色”\n\t成果"${'一'.repeat(index % 40)}` }));
    const texts = taskTexts(opened({ ...measure3, heading: '绿'.repeat(500), milestones }, activation), { title: '实施方案' });
    /** As the server counts: the payload with its envelope. */
    const sizeOf = (text: string) => temporal.api.common.v1.Payload.encode(defaultPayloadConverter.toPayload(text)).finish().length;

    it.each(['details', 'current'] as const)('takes what Temporal takes as %s, and says how many more there are and where', (kind) => {
      expect(sizeOf(texts[kind])).toBeLessThanOrEqual(20_000);
      expect(sizeOf(texts[kind])).toBeGreaterThan(19_000);
      const shown = texts[kind].match(/^- d\d+-2020 /gm)!.length;
      expect(texts[kind].split('\n').at(-1)).toBe(`- 另有 ${3_000 - shown} 个节点未在此列出，全部节点见 \`lianxi task 3\``);
    });

    it('takes what Temporal takes as a summary', () => {
      expect(sizeOf(texts.summary)).toBeLessThanOrEqual(400);
      expect(texts.summary).toMatch(/^措施3 绿+…$/);
    });
  });

  it('leaves nothing out where everything fits', () => {
    expect(details([])).not.toContain('另有');
    expect(details([]).split('\n').at(-1)).toMatch(/^- d5-2021 /);
  });
});
