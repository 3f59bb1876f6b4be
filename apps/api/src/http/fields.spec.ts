import { z } from 'zod';
import { called, instant, ordinalInAddress, paperNumber, sought, text } from './fields';

describe('what people write', () => {
  it('is one and the same in whichever form its characters were sent', () => {
    const [composed, apart] = ['Café〔2020〕1号', 'Cafe\u0301〔2020〕1号'];
    expect(apart).not.toBe(composed);
    expect([paperNumber.parse(apart), paperNumber.parse(composed)]).toEqual([composed, composed]);
    expect(text(20).parse('\u212b')).toBe('\u00c5');
  });

  it.each(['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])('is refused with %j in it, which turns the direction of print', (mark) => {
    const { error } = text(20).safeParse(`新${mark}科`);
    expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringMatching(/书写方向.* · .*direction of writing/)]);
  });

  it('may be of any script, with full-width digits and characters of the second plane', () => {
    for (const said of ['𠮷', '１２３', '新科函〔2020〕9号', 'שלום', '第一行\n第二行']) expect(text(20).parse(said)).toBe(said);
  });

  it.each(['判例清单１号', '新科函〔２０２０〕9号', '新科Ａ〔2020〕9号', '新科ｚ〔2020〕9号'])('is no number of a paper as %s, in full width, since nobody could tell it from another', (number) => {
    const { error } = paperNumber.safeParse(number);
    expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringMatching(/编号.*半角.* · .*half width/)]);
    expect(paperNumber.parse(number.normalize('NFKC'))).toBe(number.normalize('NFKC'));
  });
});

describe('what cannot be seen', () => {
  const unseen = ['\u200b', '\u00ad', '\u200c', '\u200d', '\u2060', '\ufeff', '\u180e', '\u115f', '\u3164', '\uffa0', '\u034f', '\ufe0f', '\u{e0100}', '\u{e0041}', '\u2800', '\u0085', '\u2028', '\t', '\n'];

  it.each(unseen)('makes no other number or name of one, as %j would', (mark) => {
    for (const field of [paperNumber, called(20)]) {
      const { error } = field.safeParse(`乙${mark}2号`);
      expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringMatching(/看不见的字符.*请删除.* · .*cannot be seen/)]);
    }
  });

  it.each(unseen)('is no text of itself, as %j', (mark) => {
    expect(text(20).safeParse(mark).error?.issues).toHaveLength(1);
    expect(text(20).safeParse(`\u200b ${mark}\u200b`).error?.issues.map(({ message }) => message)).toEqual([expect.stringMatching(/不能为空 · .*must not be empty/)]);
  });

  it('may stand in running text', () => {
    for (const said of ['👩‍🔬已到位', '葛\u{e0100}飾', '✔️ 已办', '甲\u200b乙']) expect(text(20).parse(said)).toBe(said);
  });
});

describe('what somebody looks for', () => {
  it('may be nothing, and is of characters that are text', () => {
    for (const said of ['', '  ', '科技局 实施意见', '２０２０']) expect(sought(20).parse(said)).toBe(said);
    expect(sought(20).parse('Cafe\u0301')).toBe('Café');
    for (const said of ['\u0000', 'a\u0000b', '\u001b', '\ud83d', '\u202e', '\u061c']) expect(sought(20).safeParse(said).error?.issues).toHaveLength(1);
  });
});

/** In characters, as JSON Schema counts; those of the second plane are one each. */
const lengthOf = (value: string): number => Array.from(value).length;

describe('what the API\'s document says of a field', () => {
  const sent = ['', ' ', '\t', '新科函〔2020〕9号', '\t新科函 \n', '\u3000新科函', '第一行\n第二行', '１２', 'Ａ', '判例\u200b', '\u200b', '\u200b \ufeff', '\u0085', '乙\u009d', '乙\u0000', '\u000b乙', '乙\u202e', '乙\u2028', '乙\ufeff', '葛\u{e0100}', '\u{e0041}', '𠮷', '长'.repeat(81), '𠮷'.repeat(80)];

  it.each([['something written', text(80)], ['a name', called(80)], ['a number', paperNumber], ['what is looked for', sought(80)]] as const)('is what is taken, neither more nor less, as %s', (_what, field) => {
    const { pattern = '', minLength = 0, maxLength = 0 } = z.toJSONSchema(field, { io: 'input' });
    const isSaid = (value: string): boolean => new RegExp(pattern, 'u').test(value) && lengthOf(value) >= minLength && lengthOf(value) <= maxLength;
    expect(sent.filter((value) => field.safeParse(value).success)).toEqual(sent.filter(isSaid));
  });

  it.each(['2000-01-01T00:00:00Z', '2000-01-01T00:00:00+08:00', '2000-01-02T00:00:00+08:00', '2099-12-31T23:59:59.999Z', '2099-12-31T23:59:59-01:00', '2099-12-30T23:59:59-23:59', '2020-12-17T09:00:00+08:00'])('is what is taken as the moment %s, which never leaves these years', (moment) => {
    const { success, data = '2000' } = instant.safeParse(moment);
    expect(success).toBe(new RegExp(z.toJSONSchema(instant, { io: 'input' }).pattern ?? '', 'u').test(moment));
    expect(data >= '2000' && data < '2100').toBe(true);
  });

  it('is a whole number where an event is named in an address', () => {
    expect(z.toJSONSchema(ordinalInAddress, { io: 'input' })).toMatchObject({ type: 'integer', minimum: 0, maximum: 2_147_483_647 });
    expect(['7', '0', '-1', '0.5', '2147483648', 'seven'].filter((seq) => ordinalInAddress.safeParse(seq).success)).toEqual(['7', '0']);
  });
});
