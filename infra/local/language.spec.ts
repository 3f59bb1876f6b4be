import { Fault, toldBy } from './fault';
import { asItIs } from './language';

const remedy = { zh: '请重试。', en: 'Try again.' };

test.each([
  ['a sentence', { zh: '磁盘已满。', en: 'The disk is full.' }, { zh: '磁盘已满。请重试。', en: 'The disk is full. Try again.' }],
  ["another's words", { zh: '无法写入：ENOSPC', en: 'It could not be written: ENOSPC' }, { zh: '无法写入：ENOSPC\n请重试。', en: 'It could not be written: ENOSPC\nTry again.' }],
  ["another's sentence", { zh: '无法写入：Disk full.', en: 'It could not be written: Disk full.' }, { zh: '无法写入：Disk full.\n请重试。', en: 'It could not be written: Disk full. Try again.' }],
  ['lines of a log', { zh: '已结束。\n    磁盘已满。', en: 'It ended.\n    The disk is full.' }, { zh: '已结束。\n    磁盘已满。\n请重试。', en: 'It ended.\n    The disk is full.\nTry again.' }],
])('a failure whose cause ends in %s is read apart from what to do, in both languages', (_, cause, told) => {
  const fault = new Fault(cause, remedy);
  expect(toldBy(fault)).toEqual(told);
  expect(fault.message).toBe(told.en);
});

test('what nobody here has worded is told as it is', () => {
  expect(toldBy(new Error('fetch failed'))).toEqual(asItIs('fetch failed'));
});
