import { taskId } from '@lianxi/commands/programme/task-id';
import type { OpenAPIObject } from '@nestjs/swagger';
import { v5 as nameId } from 'uuid';
import { csrfHeader } from './csrf';

/** What an answer's fields hold where `xinxiang-demo` has just been started; by name, or by schema and name where names differ. */
const held: Readonly<Record<string, string | number>> = {
  'programme': 'xinxiang-demo', 'Programme.id': 'xinxiang-demo', 'task': taskId('xinxiang-demo', 3), 'TaskSummary.id': taskId('xinxiang-demo', 3), 'Task.id': taskId('xinxiang-demo', 3),
  'measure': 3, 'heading': '激发高校、科研院所绿色技术创新活力', 'section': '培育壮大绿色技术创新主体', 'workflow': 'http://127.0.0.1:8233/namespaces/default/workflows/xinxiang-demo%2Fmeasure-03', 'Workflow.workflow': 'xinxiang-demo/measure-03',
  'milestone': 'd5-2020', 'Milestone.key': 'd5-2020', 'Reminder.key': 'milestone/d5-2020:1:remind10:1', 'year': 2020, 'dueOn': '2020-12-31', 'reportBy': '2021-01-08',
  'bureau': 'kejiju', 'name': '市科技局', 'Approval.coordinator': 'kejiju', 'person': 'kejiju-liaison', 'actor': 'kejiju/liaison/kejiju-liaison',
  'Post.person': 'li-ming', 'Post.name': '李明', 'Session.person': 'li-ming', 'Session.name': '李明', 'OncePassword.person': 'li-ming',
  'NewToken.name': '科技局办公系统', 'post': 'kejiju-liaison', 'bureauName': '市科技局', 'letter': '新科函〔2020〕9号',
  'now': '2020-12-17T01:00:00.000Z', 'at': '2020-12-17T01:00:00.000Z', 'today': '2020-12-17', 'achievedOn': '2020-12-16',
  'openedAt': '2020-10-12T01:30:00.000Z', 'activatedAt': '2020-10-12T01:30:00.000Z', 'createdAt': '2026-03-02T01:00:00.000Z', 'submittedAt': '2020-12-16T07:30:00.000Z', 'filedAt': '2020-11-20T08:00:00.000Z', 'deliveredAt': '2020-12-17T01:00:00.000Z',
  'tasks': 19, 'milestones': 68, 'days': 1, 'occurrence': 1, 'returns': 0, 'seq': 12, 'version': 12, 'v': 1, 'count': 19, 'Problem.status': 409, 'Problem.type': 'urn:lianxi:problem:milestone-not-submitted',
};

/** Who acts; whatever only reads, anybody may. */
const posts: Readonly<Record<string, string>> = {
  acknowledge: 'kejiju/liaison', acknowledgeAll: 'kejiju/liaison', contribute: 'jiaoyuju/liaison', contributeAll: 'jiaoyuju/liaison', withdrawContribution: 'jiaoyuju/liaison',
  submit: 'kejiju/liaison', approve: 'kejiju/bureau-head', signList: 'shizhengfu/leader', returnList: 'shizhengfu/leader', withdrawListSignature: 'shizhengfu/leader',
  requestExtension: 'kejiju/liaison', withdrawExtension: 'kejiju/liaison', attachEvidence: 'kejiju/liaison', transferPart: 'jiaoyuju/bureau-head',
  listDrafts: 'kejiju/liaison', keepDraft: 'kejiju/liaison', dropDraft: 'kejiju/liaison',
  openCountersignature: 'kejiju/liaison', changeCountersignedText: 'kejiju/liaison', changeSigners: 'kejiju/liaison', answerCountersignature: 'jiaoyuju/liaison',
  enterBureau: 'lianxi-office/system-admin', renameBureau: 'lianxi-office/system-admin', mergeBureaus: 'lianxi-office/system-admin', splitBureau: 'lianxi-office/system-admin', createPost: 'lianxi-office/system-admin',
  enterPerson: 'lianxi-office/security-admin', takePost: 'lianxi-office/security-admin', leavePost: 'lianxi-office/security-admin', listChainEvents: 'lianxi-office/auditor', getHandover: 'lianxi-office/security-admin',
  createAccount: 'lianxi-office/security-admin', resetPassword: 'lianxi-office/security-admin', listMentions: 'lianxi-office/security-admin',
  closeAccount: 'lianxi-office/security-admin', reopenAccount: 'lianxi-office/security-admin', erasePerson: 'lianxi-office/security-admin',
  listSessions: 'lianxi-office/security-admin', endSession: 'lianxi-office/security-admin',
  eraseText: 'lianxi-office/security-admin', eraseListText: 'lianxi-office/security-admin',
};

/** What is done in a session of one's own, which the page has by its cookie. */
const inSession: readonly string[] = ['getSession', 'changeSessionPost', 'signOut', 'changePassword', 'beginSecondFactor', 'confirmSecondFactor', 'listTokens', 'issueToken', 'revokeToken'];

const keyNamespace = '6e0d2c7a-1f0b-5d0e-9f6a-3f6f6f2b8c11';

interface Schema { type?: unknown; enum?: unknown; example?: unknown; properties?: Record<string, Schema>; items?: Schema }
interface Parameter { name: string; in: string; example?: unknown }
interface Operation { 'operationId': string; 'security': readonly unknown[]; 'x-acts-as'?: string; 'parameters'?: (Parameter & Record<string, unknown>)[] }

/** Fills the document with examples that work at the first click against the rehearsal `xinxiang-demo`: by which post, a key for each act, and what answers hold. */
export function withExamples(document: OpenAPIObject): OpenAPIObject {
  for (const [name, schema] of Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>)) illustrate(schema, name);
  for (const item of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(item) as [string, Operation][]) tryable(operation, method === 'get');
  }
  return document;
}

function illustrate({ properties = {}, items }: Schema, of: string): void {
  for (const [name, property] of Object.entries(properties)) {
    const example = held[`${of}.${name}`] ?? held[name];
    const fits = property.type === typeof example || (property.type === 'integer' && typeof example === 'number');
    if (fits && property.enum === undefined) property.example ??= example;
    illustrate(property, of);
  }
  if (items) illustrate(items, of);
}

/** With each operation stands the post it belongs to, whose token is to be given; each act has a key of its own. */
function tryable(operation: Operation, reads: boolean): void {
  const { operationId, security, parameters = [] } = operation;
  const [bureau = '', role = ''] = (posts[operationId] ?? 'lianxi-office/office').split('/');
  for (const parameter of parameters) if (parameter.name === 'Idempotency-Key') parameter.example = nameId(operationId, keyNamespace);
  if (security.length === 0) return;
  if (inSession.includes(operationId)) {
    if (!reads) operation.parameters = [...parameters, { name: csrfHeader, in: 'header', required: true, description: 'The session\'s token against forged requests, of GET /api/v1/session', schema: { type: 'string' } }];
    return;
  }
  operation['x-acts-as'] = `${bureau}/${role}`;
}
