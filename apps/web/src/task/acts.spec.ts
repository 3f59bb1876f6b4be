import type { MilestoneAct } from './acts';
import { acts } from './acts';

const mockPost = jest.fn();
jest.mock('../record/client', () => ({ api: { POST: (...sent: unknown[]) => mockPost(...sent) as unknown } }));

it.each<[MilestoneAct, string]>([
  ['submission', 'submission'], ['settle', 'countersignature/settlement'], ['approval', 'approval'], ['paper', 'approval'], ['review', 'review'], ['reviewPaper', 'review'], ['return', 'return'], ['contributionReturn', 'return'],
  ['strikeOff', 'strike-off'], ['grant', 'extension/grant'], ['leaderGrant', 'extension/grant'], ['refusal', 'extension/refusal'], ['leaderRefusal', 'extension/refusal'],
])('what its reader had before them is named with: %s', (act, path) => {
  const filled = { achievedOn: '2020-12-16', reason: '补充', to: 'coordinator', 'authority.kind': 'minutes', 'authority.number': '1号', 'authority.on': '2020-12-16' };
  void acts[act].send({ id: 'task', key: 'd5-2020', seen: 'as shown', version: 1, targets: [], bureau: 'kejiju', filled }, 'key');
  expect(mockPost).toHaveBeenLastCalledWith(`/api/v1/tasks/{id}/milestones/{key}/${path}`, expect.objectContaining({ body: expect.objectContaining({ seen: 'as shown' }) as unknown }));
});
