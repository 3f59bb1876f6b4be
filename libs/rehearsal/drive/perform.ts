import type { Client, Schemas } from '@lianxi/api-client/client';
import type { Reply } from '@lianxi/api-client/reply';
import type { SignedList } from '@lianxi/domain/approval/chain';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Intention } from '../bureaus/intention';
import type { Paper } from '../bureaus/papers';
import type { Task } from '../bureaus/scene';
import type { Act, Deed, Outcome } from '../oracle/evidence';
import type { Answer, Line } from './line';
import { Stalled } from './surroundings';

type Decision = Schemas['Decision'];

/** An act as it was answered; and that it never was, where the rehearsal cannot go on. */
interface Performed {
  readonly act: Act;
  readonly stalled?: Stalled;
}

/** Does what somebody means to do, over the API, and writes down how it was answered. `now` is where the clock stands. */
export async function perform(line: Line, task: Task, intention: Intention, now: Instant): Promise<Performed> {
  const key = keyOf(task, intention);
  const { bureau, role, person } = intention.by;
  const place = { ...intention.deed, task: task.id, measure: task.measure, by: `${bureau}/${role}/${person}` };
  try {
    const answer = await line.send(intention.by, (api) => enter(api, task.id, intention, key));
    const act = { ...place, at: 'data' in answer ? answer.data.at : now, outcome: outcomeOf(answer) };
    return 'problem' in answer && answer.problem.status === 401 ? { act, stalled: nobodyThere(`${bureau}/${role}`, answer.problem) } : { act };
  } catch (error) {
    if (error instanceof Stalled) return { act: { ...place, at: now, outcome: { kind: 'unanswered' } }, stalled: error };
    throw error;
  }
}

/** Bureaus that cannot act are no bureaus that are silent: what would follow is no ledger of this seed. */
function nobodyThere(post: string, { zh, en }: Schemas['Problem']): Stalled {
  return new Stalled({ zh: `${post} 无法办理：${zh.title}。示例人员的任职有变动时，先停止再启动（npm stop、npm start），会重发令牌。`, en: `${post} cannot act: ${en.title}. Where an example person changed posts, stop and start (npm stop, npm start): tokens are given anew.` });
}

/** The same act has the same key, however often and by whichever run of the rehearsal it is sent. */
function keyOf({ programme, measure }: Task, { deed, turn }: Intention): string {
  return [programme, measure, deed.kind, 'milestone' in deed ? deed.milestone : '-', deed.bureau, turn].join('/');
}

function outcomeOf(answer: Answer<Decision>): Outcome {
  if ('problem' in answer) return { kind: 'refused', status: answer.problem.status, problem: answer.problem.type.replace('urn:lianxi:problem:', '') };
  const { data: { seq, events }, times } = answer;
  return { kind: 'acknowledged', seq, events, ...(times > 1 ? { times } : {}) };
}

function enter(api: Client, id: string, { deed, words }: Intention, key: string): Promise<Reply<Decision>> {
  const header = { 'Idempotency-Key': key };
  const { text = '', figures, reply, reason = '', version = 1, paper } = words;
  const onPaper = reply === undefined ? {} : { reply };
  switch (deed.kind) {
    case 'acknowledge':
      return api.POST('/api/v1/tasks/{id}/receipt', { params: { path: { id }, header }, body: { bureau: deed.bureau, ...onPaper } });
    case 'appointCoordinator':
      return api.POST('/api/v1/tasks/{id}/coordinator', { params: { path: { id }, header }, body: { bureau: deed.bureau, authority: deed.authority } });
    case 'contribute':
      return api.POST('/api/v1/tasks/{id}/milestones/{key}/contribution', { params: { path: { id, key: deed.milestone }, header }, body: { bureau: deed.bureau, text, ...onPaper } });
    case 'attach':
      return api.POST('/api/v1/tasks/{id}/evidence', { params: { path: { id }, header }, body: { milestone: [deed.milestone], file: '' }, bodySerializer: () => formOf(deed, paper) });
    case 'submit':
      return api.POST('/api/v1/tasks/{id}/milestones/{key}/submission', { params: { path: { id, key: deed.milestone }, header }, body: { achievedOn: deed.achievedOn, text, ...(deed.document === undefined ? {} : { document: deed.document }), ...(figures && { figures }) } });
    case 'openRound':
      return api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature', { params: { path: { id, key: deed.milestone }, header }, body: { text, bureaus: [...deed.signers] } });
    case 'countersign':
      return api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/answer', { params: { path: { id, key: deed.milestone }, header }, body: { bureau: deed.bureau, version, answer: deed.answer, ...(text !== '' && { opinion: text }), ...onPaper } });
    case 'giveBack':
      return api.POST('/api/v1/tasks/{id}/milestones/{key}/return', { params: { path: { id, key: deed.milestone }, header }, body: { reason, ...(deed.to && { to: deed.to }) } });
    case 'approve':
      return api.POST('/api/v1/tasks/{id}/milestones/{key}/approval', { params: { path: { id, key: deed.milestone }, header }, body: {} });
    case 'review':
      return api.POST('/api/v1/tasks/{id}/milestones/{key}/review', { params: { path: { id, key: deed.milestone }, header }, body: {} });
    case 'strikeOff':
      return api.POST('/api/v1/tasks/{id}/milestones/{key}/strike-off', { params: { path: { id, key: deed.milestone }, header }, body: deed.list ? { list: statedOf(deed.list, words) } : {} });
  }
}

/** A list that was signed elsewhere, as it is stated: by whom, in which post. */
function statedOf(list: SignedList, { signer }: Intention['words']): Schemas['StrikeOffsForm']['list'] {
  const { post } = list;
  if (signer === undefined || post === undefined) throw new Error(`Somebody means to strike off by list ${list.number}, and does not say who signed it, in which post`);
  return { ...list, signedBy: signer, post };
}

/** A file and where it belongs, as it travels; its JSON likeness is only how the client's types describe it. */
function formOf({ milestone, scanOf }: Extract<Deed, { kind: 'attach' }>, paper: Paper | undefined): FormData {
  if (!paper) throw new Error(`Somebody means to attach to ${milestone}, and nothing is there to attach`);
  const form = new FormData();
  form.append('milestone', milestone);
  if (scanOf) form.append('scanOf', scanOf);
  form.append('file', new Blob([paper.bytes]), paper.name);
  return form;
}
