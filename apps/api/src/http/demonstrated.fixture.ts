import type { TestApi, Who } from '../api.fixture';
import { signForAll, task } from '../api.fixture';

/** The rehearsal the document's examples are of: measure 3 waits to be submitted, a milestone of measure 2 to be listed. */
export async function demonstrate(api: TestApi): Promise<void> {
  await api.rehearse('xinxiang-demo', '2020-12-17T00:58:30.000Z');
  await signForAll(api, 'xinxiang-demo');
  const contribution = (bureau: string, who: Who, reply: object = {}) => api.post(`tasks/${task('xinxiang-demo', 3)}/milestones/d5-2020/contribution`, { bureau, text: '已会商一致。', ...reply }, who);
  for (const bureau of ['jiaoyuju', 'caizhengju', 'rensheju']) await contribution(bureau, `${bureau}/liaison`);
  await contribution('shuiwuju', 'lianxi-office/office', { reply: '示例税函〔2020〕41号' });
  const listed = `tasks/${task('xinxiang-demo', 2)}/milestones/d3-2020`;
  const { coordinator, parts } = (await api.get(`tasks/${task('xinxiang-demo', 2)}`)).body as { coordinator: { bureau: string }; parts: { bureau: string; kind: string }[] };
  for (const { bureau } of parts.filter((part) => part.bureau !== coordinator.bureau && part.kind !== 'group')) await api.post(`${listed}/contribution`, { bureau, text: '已办。' }, `${bureau}/liaison`);
  await api.post(`${listed}/submission`, { achievedOn: '2020-12-16' }, `${coordinator.bureau}/liaison`);
  await api.post(`${listed}/approval`, undefined, `${coordinator.bureau}/bureau-head`);
  const { status } = await api.post(`${listed}/review`, undefined);
  if (status !== 200) throw new Error(`reviewed: ${status}`);
}
