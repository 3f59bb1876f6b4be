import { z } from 'zod';
import { asOf, localDate, milestoneKey, text } from './fields';
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
  it.each([['', { zh: '不能为空', en: 'must not be empty' }], ['  ', { zh: '没有可见的文字，不能为空', en: 'has nothing in it that can be seen: must not be empty' }], ['长长长', { zh: '长度最多2个字符', en: expect.stringContaining('2') as string }], [undefined, { zh: '缺少此项，应为文字', en: expect.any(String) as string }]])("is said in words people use, in either language: '%s'", async (value, said) => {
    expect(await errorsOf({ text: value }, z.strictObject({ text: text(2) }))).toEqual([{ field: 'text', ...said }]);
  });

  it.each([
    ['2020-12-17T01:00:00.000Z', '2020-12-17T01:00:00.000Z'], ['2020-12-17T01:00:00Z', '2020-12-17T01:00:00.000Z'], ['2020-12-17T09:00:00+08:00', '2020-12-17T01:00:00.000Z'], ['2020-12-17T01:00:00.1239Z', '2020-12-17T01:00:00.123Z'],
    ['2020-12-17T01:00:00', undefined], ['2021-02-29T01:00:00Z', undefined], ['2000-01-01T00:00:00+08:00', undefined], ['1999-12-31T23:59:59Z', undefined], ['2020-12-17', undefined], ['now', undefined],
  ])("is no moment that RFC 3339 writes: '%s' is read as %s", async (written, read) => {
    const outcome = asOf.safeParse(written);
    expect(outcome.success ? outcome.data : undefined).toBe(read);
    if (read === undefined) expect(await errorsOf({ at: written }, z.strictObject({ at: asOf }))).toEqual([{ field: 'at', zh: expect.stringContaining('2020-12-17T09:00:00+08:00') as string, en: expect.stringContaining('with its zone') as string }]);
  });

  it.each([['2020-02-29', true], ['2021-02-29', false], ['1999-12-31', false], ['2100-01-01', false], ['2020-2-1', false]])("is no day of these years: '%s' is one: %s", (written, isOne) => {
    expect(localDate.safeParse(written).success).toBe(isOne);
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
