import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Workbook } from 'exceljs';
import { writeWorkbook } from './workbook';

async function* lines(): AsyncGenerator<readonly (string | number)[]> {
  yield await Promise.resolve([3, '=1+1', '2020-12-31']);
  for (let line = 2; line <= 450; line += 1) yield [line, '', ''];
}

async function read() {
  const content = new PassThrough();
  const bytes = buffer(content);
  await writeWorkbook({ title: '台账', heads: [{ title: '措施', wide: 6 }, { title: '任务', wide: 20 }, { title: '完成期限', wide: 12, isDay: true }], lines: lines(), on: '2020-12-17' }, content);
  const workbook = new Workbook();
  await workbook.xlsx.load(await bytes as never);
  return workbook;
}

describe('a workbook', () => {
  it('has heads that stay in sight, and a line for each that comes', async () => {
    const sheet = (await read()).getWorksheet('台账')!;
    expect((sheet.getRow(1).values as unknown[]).slice(1)).toEqual(['措施', '任务', '完成期限']);
    expect([sheet.rowCount, sheet.views[0]?.state, sheet.autoFilter]).toEqual([451, 'frozen', 'A1:C451']);
  });

  it('holds numbers, days and texts as what they are, and nothing that is calculated', async () => {
    const [measure, text, day] = [1, 2, 3].map((place) => 'ABC'[place - 1]! + '2');
    const sheet = (await read()).getWorksheet('台账')!;
    expect(sheet.getCell(measure!).value).toBe(3);
    expect([sheet.getCell(text!).value, sheet.getCell(text!).numFmt, sheet.getCell(text!).formula]).toEqual(['=1+1', '@', undefined]);
    expect(sheet.getCell(day!).value).toEqual(new Date('2020-12-31T00:00:00Z'));
  });

  it('says of when it was made only the day it is of', async () => {
    expect(await read()).toMatchObject({ created: new Date('2020-12-17T00:00:00Z'), modified: new Date('2020-12-17T00:00:00Z'), creator: '台账' });
  });
});
