import { director, office, post } from '@lianxi/rehearsal/bureaus/intention';
import { examplePaper, scannedList } from '@lianxi/rehearsal/bureaus/papers';
import { attach, attachScan } from '../commands/evidence-files';
import type { Desk } from '../desk/desk';
import { Refused } from '../desk/problem';
import type { Act } from './story';

/** The tasks of the rehearsal by measure. */
type TaskIds = ReadonlyMap<number, string>;

/** A state that is there already: somebody did it by hand between two runs of the demonstration. */
const conflict = 409;

/**
 * Enters one act by its ordinary command. The key says what the act is, so that a second run, after a crash or on a later day, is
 * answered as the first was and changes nothing.
 */
export async function perform(desk: Desk, tasks: TaskIds, act: Act): Promise<void> {
  const id = tasks.get(act.measure);
  if (id === undefined) throw new Error(`The story speaks of measure ${act.measure}, which the plan does not have`);
  await enter(desk, id, act).catch((error: unknown) => {
    if (!(error instanceof Refused && error.problem.status === conflict)) throw error;
  });
}

function enter(desk: Desk, id: string, act: Act): Promise<unknown> {
  const key = keyOf(act);
  const header = { 'Idempotency-Key': key };
  switch (act.type) {
    case 'coordinator':
      return desk.act(office, (api) => api.POST('/api/v1/tasks/{id}/coordinator', {
        params: { path: { id }, header }, body: { bureau: act.bureau, authority: { kind: 'minutes', number: act.number, on: act.on } },
      }), key);
    case 'contribution': {
      const { bureau, text, reply } = act;
      return desk.act(reply === undefined ? post(bureau, 'liaison') : office, (api) => api.POST('/api/v1/tasks/{id}/milestones/{key}/contribution', {
        params: { path: { id, key: act.milestone }, header }, body: { bureau, text, ...(reply === undefined ? {} : { reply }) },
      }), key);
    }
    case 'evidence': {
      const { name, bytes } = examplePaper(act.name, act.shown);
      return attach(desk, post(act.bureau, 'liaison'), id, { milestones: [act.milestone], file: { name, bytes: new Blob([bytes]) } }, key);
    }
    case 'round':
    case 'answer':
      return countersign(desk, id, act, key);
    case 'submission': {
      const { achievedOn, text, document } = act;
      return desk.act(post(act.bureau, 'liaison'), (api) => api.POST('/api/v1/tasks/{id}/milestones/{key}/submission', {
        params: { path: { id, key: act.milestone }, header }, body: { achievedOn, text, ...(document === undefined ? {} : { document }) },
      }), key);
    }
    case 'approval':
      return desk.act(post(act.bureau, 'bureau-head'), (api) => api.POST('/api/v1/tasks/{id}/milestones/{key}/approval', { params: { path: { id, key: act.milestone }, header }, body: {} }), key);
    case 'review':
      return desk.act(office, (api) => api.POST('/api/v1/tasks/{id}/milestones/{key}/review', { params: { path: { id, key: act.milestone }, header }, body: {} }), key);
    case 'strike-off':
      return strikeOff(desk, id, act, key);
  }
}

/** 会签: the paper is put to others, or one of them answers, a vertical one by a letter that another person of the office enters than who reviews it. */
function countersign(desk: Desk, id: string, act: Extract<Act, { type: 'round' | 'answer' }>, key: string): Promise<unknown> {
  const params = { path: { id, key: act.milestone }, header: { 'Idempotency-Key': key } };
  if (act.type === 'round') {
    const { bureau, text, signers } = act;
    return desk.act(post(bureau, 'liaison'), (api) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature', { params, body: { text, bureaus: [...signers] } }), key);
  }
  const { bureau, opinion, reply } = act;
  const answer = { bureau, version: 1, answer: opinion === undefined ? 'agreed' : 'agreed-with-opinion', ...(opinion !== undefined && { opinion }), ...(reply !== undefined && { reply }) } as const;
  return desk.act(reply === undefined ? post(bureau, 'liaison') : director, (api) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/answer', { params, body: answer }), key);
}

/** By a list that was signed on paper: its scan is attached first. */
async function strikeOff(desk: Desk, id: string, { milestone, list }: Extract<Act, { type: 'strike-off' }>, key: string): Promise<unknown> {
  const { name, bytes } = scannedList(list.on);
  const scan = await attachScan(desk, office, id, milestone, { file: { name, bytes: new Blob([bytes]) }, of: 'list' }, `${key}-scan`);
  return desk.act(office, (api) => api.POST('/api/v1/tasks/{id}/milestones/{key}/strike-off', { params: { path: { id, key: milestone }, header: { 'Idempotency-Key': key } }, body: { list: { ...list, scan } } }), key);
}

function keyOf(act: Act): string {
  return ['demo', act.type, act.measure, 'milestone' in act ? act.milestone : '', 'bureau' in act ? act.bureau : ''].filter((part) => part !== '').join('-');
}
