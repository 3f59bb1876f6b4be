import type { Actor } from '@lianxi/domain/organisation/actor';
import type { AttachEvidence } from '@lianxi/domain/task/evidence';
import { LivedTask, actor, measure8, noon, office } from '@lianxi/domain/task/task.fixture';
import type { Intention } from '../bureaus/intention';
import { intentions } from '../bureaus/intentions';
import { attaches, scannedList } from '../bureaus/papers';
import { allIn, measure3, scene, with5 } from '../bureaus/scene.fixture';
import { Line } from './line';
import { perform } from './perform';

const [at, key] = [noon('2020-12-21'), 'y-2020'];
const sentence = { title: '', detail: '' };

/** A line to an API that decides about a file as the record does, of measure 8, whose coordinator is 市财政局. */
function lineTo(task: LivedTask, who: Actor): Line {
  return new Line({
    baseUrl: 'http://127.0.0.1:9', headersOf: () => ({}), pause: () => Promise.resolve(), waits: () => undefined,
    fetch: async (request) => {
      const form = await request.text();
      const said = (field: string) => new RegExp(`name="${field}"\\r\\n\\r\\n(\\S+)`).exec(form)?.[1];
      const scanOf = said('scanOf') as AttachEvidence['scanOf'];
      const refused = task.ask(at, who, { type: 'attachEvidence', milestones: [said('milestone') ?? ''], bureau: 'caizhengju', ...(scanOf && { scanOf }), sha256: 's', size: 1, kind: 'pdf', nameHash: 'n' });
      if (refused === undefined) return Response.json({ programme: 'x', task: task.state.brief.id, measure: 8, at, seq: task.record.length, events: ['evidenceAttached'], phase: 'work', version: 1 });
      return Response.json({ type: `urn:lianxi:problem:${refused}`, status: 403, ...sentence, zh: sentence, en: sentence }, { status: 403, headers: { 'content-type': 'application/problem+json' } });
    },
  });
}

const handsIn = async (task: LivedTask, intention: Intention) => (await perform(lineTo(task, intention.by), { ...measure3, id: task.state.brief.id, measure: 8 }, intention, at)).act.outcome;

it('what a coordinator shows is handed in as what it is, which the record takes before the submission', async () => {
  const standing = with5({ contributions: allIn, basis: 'standing-rule' });
  const shows = intentions(scene({ task: standing, asked: { evidence: true } })).find(({ deed }) => deed.kind === 'attach')!;
  const task = new LivedTask(measure8);
  expect(await handsIn(task, { ...shows, by: actor('liaison', 'caizhengju'), deed: { ...shows.deed, milestone: key } as Intention['deed'] })).toMatchObject({ kind: 'acknowledged' });
  expect(task.state.milestones[key]?.evidence).toEqual([expect.not.objectContaining({ scanOf: 'list' })]);
});

it('the scan of a list is handed in as that, which the record takes while the strike-off is awaited', async () => {
  const scan = attaches(scannedList('2020-12-21'), { at, by: office, milestone: key, turn: 0, scanOf: 'list' });
  const task = new LivedTask(measure8);
  expect(await handsIn(task, scan)).toMatchObject({ kind: 'refused', problem: 'milestone-not-approved' });
  task.ask(at, actor('liaison', 'caizhengju'), { type: 'submit', milestone: key, achievedOn: '2020-12-18' });
  task.ask(at, actor('bureau-head', 'caizhengju'), { type: 'approve', milestone: key });
  task.ask(at, office, { type: 'review', milestone: key });
  expect(await handsIn(task, scan)).toMatchObject({ kind: 'acknowledged' });
  expect(task.state.milestones[key]?.evidence).toMatchObject([{ scanOf: 'list' }]);
});

it('a paper is put to others, and answered, as what was meant', async () => {
  const sent: unknown[] = [];
  const line = new Line({
    baseUrl: 'http://127.0.0.1:9', headersOf: () => ({}), pause: () => Promise.resolve(), waits: () => undefined,
    fetch: async (request) => {
      sent.push([new URL(request.url).pathname.split('/').slice(-2).join('/'), await request.json()]);
      return Response.json({ programme: 'x', task: 't', measure: 8, at, seq: 1, events: [], phase: 'work', version: 1 });
    },
  });
  const meant = { at, by: actor('liaison', 'kejiju'), turn: 0 };
  const acts: Intention[] = [
    { ...meant, deed: { kind: 'openRound', bureau: 'kejiju', milestone: key, signers: ['jiaoyuju'] }, words: { text: '稿' } },
    { ...meant, deed: { kind: 'countersign', bureau: 'jiaoyuju', milestone: key, answer: 'agreed' }, words: { version: 1 } },
    { ...meant, deed: { kind: 'countersign', bureau: 'shuiwuju', milestone: key, answer: 'agreed-with-opinion' }, words: { version: 1, text: '意见', reply: '函1号' } },
  ];
  for (const one of acts) await perform(line, measure3, one, at);
  expect(sent).toEqual([
    ['y-2020/countersignature', { text: '稿', bureaus: ['jiaoyuju'] }],
    ['countersignature/answer', { bureau: 'jiaoyuju', version: 1, answer: 'agreed' }],
    ['countersignature/answer', { bureau: 'shuiwuju', version: 1, answer: 'agreed-with-opinion', opinion: '意见', reply: '函1号' }],
  ]);
});

it.each([['who signed it', {}, { post: '市长' }], ['in which post', { signer: '示例市长' }, {}]])('a strike-off by a list of which nobody says %s is no act but a fault of the rehearsal', async (_what, words, said) => {
  const deed = { kind: 'strikeOff', bureau: 'lianxi-office', milestone: key, list: { number: '1号', on: '2020-12-21', signer: 'convenor', ...said } } as const;
  await expect(handsIn(new LivedTask(measure8), { at, by: office, deed, words, turn: 0 })).rejects.toThrow('does not say who signed it, in which post');
});
