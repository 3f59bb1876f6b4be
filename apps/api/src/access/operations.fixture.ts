import type { Who } from '../api.fixture';

/** What an operation shows: where a name stands that is to be erased, one post's handover or drafts, one task, all of one task, what there is of tasks, what only some posts look through, a rehearsal that the office tries out, who is signed in, what is for those who sign a list, or what whoever is signed in may see. */
export type Shows = 'the auditor\'s chains' | 'drafts' | 'where a name stands' | 'a handover' | 'a task' | 'a whole task' | 'tasks' | 'a whole record' | 'a list to sign' | 'a rehearsal tried out' | 'who is signed in' | 'strike-off lists' | 'nothing of a task';

/** Every operation that reads. One that is added does not pass until it stands here. */
export const reads: Readonly<Record<string, Shows>> = {
  getTask: 'a task', listTaskEvents: 'a task', getTaskWorkflow: 'a task', listTaskAnchors: 'a whole task', listEvidence: 'a task', downloadEvidence: 'a task', getCountersignature: 'a task',
  printTaskSheet: 'a task', printSignOffSheet: 'a task', printCountersignatureSheet: 'a task', printStrikeOffList: 'a list to sign',
  listTasks: 'tasks', getLedger: 'tasks', listWaiting: 'tasks', listApprovals: 'tasks', listReminders: 'tasks', listNotices: 'tasks',
  listInbox: 'tasks', listToDos: 'tasks', getAgenda: 'tasks', getBoard: 'tasks', getRoadmap: 'tasks', listLedger: 'tasks',
  listStrikeOffLists: 'strike-off lists', getStrikeOffList: 'strike-off lists', downloadListScan: 'strike-off lists', exportList: 'strike-off lists',
  judgeRehearsal: 'a rehearsal tried out', getWhatIf: 'a rehearsal tried out',
  listPartsToMove: 'a whole record', check: 'a whole record', verifyAudit: 'a whole record',
  getHandover: 'a handover', listChainEvents: 'the auditor\'s chains', listMentions: 'where a name stands', exportTask: 'a whole task',
  getAbilities: 'nothing of a task', listProgrammes: 'nothing of a task', getProgramme: 'nothing of a task', getAnnex: 'nothing of a task',
  readClock: 'nothing of a task', getPlan: 'nothing of a task', getPolicy: 'nothing of a task', listPolicies: 'nothing of a task',
  listBureaus: 'nothing of a task', listPosts: 'nothing of a task', getSession: 'nothing of a task', getPresentSession: 'nothing of a task', listWaysToSignIn: 'nothing of a task', listTokens: 'nothing of a task', listSessions: 'who is signed in',
  listDrafts: 'drafts',
};

const kejiju: readonly Who[] = ['kejiju/liaison', 'kejiju/bureau-head'];
const jiaoyuju: readonly Who[] = ['jiaoyuju/liaison', 'jiaoyuju/bureau-head'];
const foreign: readonly Who[] = ['shuiliju/liaison', 'shuiliju/bureau-head'];
const [office, system, security]: readonly Who[][] = [['lianxi-office/office'], ['lianxi-office/system-admin'], ['lianxi-office/security-admin']];
const whole: readonly Who[] = ['shizhengfu/leader', 'shizhengfu/leader-staff', 'ducha-shi/inspection', 'lianxi-office/auditor'];

/** Posts by which each act is tried: of the third measure 市科技局 is the coordinator, 市教育局 has a part, 市水利局 has none; and one post of each other role. */
export const tried: readonly Who[] = [...kejiju, ...jiaoyuju, ...foreign, ...office!, ...whole, ...system!, ...security!];

/** By whom an operation that changes something may be done: of the posts it is tried by, these alone; in a session of one's own; or by whoever comes to the door. */
export type May = readonly Who[] | 'in a session of one\'s own' | 'whoever comes';

/** Every operation that changes something, as its example in the document does it. One that is added does not pass until it stands here. */
export const acts: Readonly<Record<string, May>> = {
  ...each(['activateProgramme', 'runClock', 'stopClock', 'jumpClock', 'beginWhatIf', 'stopWhatIf', 'renewTask', 'appointCoordinator', 'review', 'reviewAll', 'strikeOff', 'strikeOffAll', 'strikeOffByList', 'grantExtension', 'refuseExtension', 'reopen', 'settleCountersignature', 'handleDraft', 'moveParts', 'concludeOtherwise'], office!),
  ...each(['drawUpList', 'changeList', 'putList', 'checkListSignature', 'withdrawList'], office!),
  ...each(['acknowledge', 'acknowledgeAll', 'submit', 'withdraw', 'requestExtension', 'withdrawExtension', 'openCountersignature', 'changeCountersignedText', 'changeSigners'], kejiju),
  ...each(['contribute', 'contributeAll', 'withdrawContribution', 'answerCountersignature', 'transferPart'], jiaoyuju),
  ...each(['approve', 'giveBack'], ['kejiju/bureau-head']),
  ...each(['signList', 'returnList', 'withdrawListSignature'], ['shizhengfu/leader']),
  enterListSignature: ['lianxi-office/office', 'shizhengfu/leader-staff'],
  attachEvidence: [...kejiju, ...office!],
  readInbox: [...kejiju, ...jiaoyuju, ...foreign, ...office!, ...whole],
  ...each(['keepDraft', 'dropDraft'], ['kejiju/liaison']),
  ...each(['enterBureau', 'renameBureau', 'mergeBureaus', 'splitBureau', 'createPost'], system!),
  enterPerson: [...security!, ...kejiju, ...jiaoyuju, ...foreign],
  ...each(['takePost', 'leavePost'], [...security!, ...kejiju]),
  ...each(['createAccount', 'resetPassword', 'closeAccount', 'endSession', 'reopenAccount', 'erasePerson', 'eraseText', 'eraseListText'], security!),
  ...each(['signOut', 'changeSessionPost', 'changePassword', 'beginSecondFactor', 'confirmSecondFactor', 'issueToken', 'revokeToken'], 'in a session of one\'s own'),
  signIn: 'whoever comes',
};

function each(ids: readonly string[], may: May): Record<string, May> {
  return Object.fromEntries(ids.map((id) => [id, may]));
}

/** Addresses that are no operation of the document, and what each gives to whom. One that is added does not pass until it stands here; the page's files are besides. */
export const besides: Readonly<Record<string, string>> = {
  'GET /api/v1/programmes/:programme/events': 'whoever is signed in: that something changed, of tasks they may see (`live.integration.spec`)',
  'GET /api/v1/session/oidc': 'whoever comes: to sign in elsewhere (`openid.integration.spec`)',
  'GET /api/v1/session/oidc/callback': 'whoever comes back from there (`openid.integration.spec`)',
  'GET /api/v1/examples': 'whoever comes, in development alone (`example-people.integration.spec`)',
  'POST /api/v1/examples/:person/session': 'whoever comes, in development alone (`example-people.integration.spec`)',
  'GET /health/live': 'whoever comes', 'GET /health/ready': 'whoever comes',
  ...Object.fromEntries(['/', '/api', '/api/', '/api/openapi.json', '/api/docs', '/api/docs/', '/api/docs/*', '/api/docs/LICENSE', '/api/docs/index.html', '/api/docs/swagger-ui-init.js', '/api/docs/docs/swagger-ui-init.js'].map((address) => [`GET ${address}`, 'whoever comes: the documentation'])),
};
