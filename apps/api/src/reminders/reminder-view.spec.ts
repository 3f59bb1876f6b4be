import { LivedTask, measure3 } from '@lianxi/domain/task/task.fixture';
import { spoken } from './reminder-view';

it('bureaus that a step spoke to are called as they were when it was carried out, and those it would speak to as they are', () => {
  const { state } = new LivedTask({ ...measure3, renamed: [{ bureau: 'kejiju', name: '市科委', until: '2021-03-01T01:00:00.000Z' }] });
  const now = spoken(state, ['kejiju']).names;
  expect([spoken(state, ['kejiju'], '2020-12-17T01:00:00.000Z').names, spoken(state, ['kejiju'], '2021-03-01T01:00:00.000Z').names]).toEqual([['市科委'], now]);
  expect(now).not.toContain('市科委');
});
