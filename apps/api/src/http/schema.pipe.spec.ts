import { z } from 'zod';
import { milestoneKey, text } from './fields';
import type { Problem } from './problem';
import { SchemaPipe } from './schema.pipe';

async function errorsOf(value: unknown, schema: z.ZodType): Promise<unknown> {
  try {
    return await new SchemaPipe().transform(value, { type: 'body', schema } as never);
  } catch (error) {
    return (error as Problem).facts.errors;
  }
}

describe('what does not fit', () => {
  it.each([['', { zh: '不能为空', en: 'must not be empty' }], ['   ', { zh: '不能为空', en: 'must not be empty' }], ['长长长', { zh: '长度最多2个字符', en: expect.stringContaining('2') as string }], [undefined, { zh: '缺少此项，应为文字', en: expect.any(String) as string }]])("is said in words people use, in either language: '%s'", async (value, said) => {
    expect(await errorsOf({ text: value }, z.strictObject({ text: text(2) }))).toEqual([{ field: 'text', ...said }]);
  });

  it('is said in the words of the field where it has some', async () => {
    expect(await errorsOf({ key: 'D5' }, z.strictObject({ key: milestoneKey }))).toEqual([{ field: 'key', zh: '节点编号，如 d5-2020', en: 'a milestone key, such as d5-2020' }]);
  });

  it('speaks no machine language in Chinese', async () => {
    const errors = await errorsOf({ kind: 'rumour', list: 7, extra: true }, z.strictObject({ kind: z.enum(['minutes', 'instruction']), list: z.array(z.string()), count: z.int() }));
    for (const { zh } of errors as { zh: string }[]) expect(zh).not.toMatch(/期望|string|array|>=|无效输入/);
    expect(errors).toHaveLength(4);
  });
});
