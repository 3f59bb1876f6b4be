import type { MilestoneAct } from './acts';
import { acts } from './acts';

const mockPost = jest.fn();
jest.mock('../record/client', () => ({ api: { POST: (...sent: unknown[]) => mockPost(...sent) as unknown } }));

it.each<[MilestoneAct, string]>([
  ['submission', 'submission'], ['settle', 'countersignature/settlement'], ['approval', 'approval'], ['paper', 'approval'], ['review', 'review'], ['reviewPaper', 'review'], ['return', 'return'], ['contributionReturn', 'return'],
  ['strikeOff', 'strike-off'],
])('what its reader had before them is named with: %s', (act, path) => {
  send(act);
  expect(mockPost).toHaveBeenLastCalledWith(`/api/v1/tasks/{id}/milestones/{key}/${path}`, expect.objectContaining({ body: expect.objectContaining({ seen: 'as shown' }) as unknown }));
});

it.each<[MilestoneAct, string]>([['grant', 'grant'], ['leaderGrant', 'grant'], ['refusal', 'refusal'], ['leaderRefusal', 'refusal']])('the later date that was asked for is named with: %s', (act, path) => {
  send(act);
  expect(mockPost).toHaveBeenLastCalledWith(`/api/v1/tasks/{id}/milestones/{key}/extension/${path}`, expect.objectContaining({ body: expect.objectContaining({ seen: 'as asked' }) as unknown }));
});

it('is the last step that was shown which is named with its withdrawal', () => {
  send('withdrawal');
  expect(mockPost).toHaveBeenLastCalledWith('/api/v1/tasks/{id}/milestones/{key}/withdrawal', expect.objectContaining({ body: { reason: '补充', seen: 'as taken' } }));
});

function send(act: MilestoneAct): void {
  const filled = { achievedOn: '2020-12-16', reason: '补充', to: 'coordinator', 'authority.kind': 'minutes', 'authority.number': '1号', 'authority.on': '2020-12-16' };
  void acts[act].send({ id: 'task', key: 'd5-2020', seen: 'as shown', asked: 'as asked', lastStep: 'as taken', version: 1, targets: [], bureau: 'kejiju', filled }, 'key');
}
