/** A guard that is no statement of its own, known by the words it consists of. */
export interface Anchor {
  readonly file: string;
  /** The function or constant it stands in; where it stands in the file once only, none. */
  readonly within?: string;
  /** An expression or, of a query, some of its words; stands there exactly once. */
  readonly text: string;
  readonly without: string;
  readonly means: string;
  readonly noticedBy: readonly string[];
}

const rights = 'apps/api/src/access/rights.integration.spec.ts';
const parts = 'apps/api/src/access/parts.integration.spec.ts';
const organisation = 'libs/commands/organisation/organisation.integration.spec.ts';
const [waysIn, lookedUp] = ['libs/commands/identity/ways-in.integration.spec.ts', 'libs/persistence/identity/credentials.integration.spec.ts'];
const readers = 'libs/persistence/reader.integration.spec.ts';
const signIn = 'apps/api/src/identity/sign-in.integration.spec.ts';
const often = 'apps/api/src/http/request-rate.integration.spec.ts';
const tries = 'apps/api/src/identity/tries.spec.ts';
const examples = 'apps/api/src/identity/examples/example-people.integration.spec.ts';

const [decides, signs] = ['libs/commands/path/right.ts', 'libs/domain/identity/sign-in.ts'];
const credentials = 'libs/persistence/identity/credentials.sql.ts';
const [reminders, inbox] = ['libs/persistence/reminders/reminders.queries.ts', 'libs/persistence/reminders/decision-notice.queries.ts'];

/** Who has a right at all, under the lock of the decision. */
const ofRights: readonly Anchor[] = [
  { file: decides, text: 'holdings.filter((held) => held.role === role && held.bureau === bureau)', without: 'holdings', means: 'a right comes from the post that gives it', noticedBy: ['libs/commands/path/right.spec.ts'] },
  { file: decides, text: 'end === undefined || end > wall', without: 'true', means: 'a right ends', noticedBy: ['libs/commands/path/right.spec.ts'] },
  { file: decides, within: 'bureausOf', text: 'isCurrent(held, wall)', without: 'true', means: 'who has left a bureau is not of it', noticedBy: ['libs/commands/path/right.spec.ts'] },
  { file: decides, text: 'held.role === role && held.bureau === bureau && isCurrent(held, wall)', without: 'true', means: 'a substitute is known by the post they act in', noticedBy: ['libs/commands/path/right.spec.ts'] },
  { file: 'libs/commands/task/locked-task.ts', text: 'rightEnd(actor, rights, wall)', without: 'undefined', means: 'a decision about a task needs a right', noticedBy: [organisation] },
  { file: 'libs/commands/organisation/organisation-commands.ts', text: 'rightEnd(actor, rights, now)', without: 'undefined', means: 'a change of the organisation needs a right', noticedBy: [organisation] },
  { file: 'libs/commands/organisation/organisation-commands.ts', text: '[endSessionsInPost(event.person, event.post)]', without: '[]', means: 'sessions end with their post', noticedBy: [waysIn] },
  { file: 'libs/persistence/record/locks.sql.ts', text: ' AND begins_at <= clock_timestamp()', without: '', means: 'a right begins', noticedBy: ['libs/commands/path/held.integration.spec.ts'] },
  { file: 'libs/persistence/record/locks.sql.ts', text: ' FOR SHARE', without: '', means: 'a right is held until the commit', noticedBy: ['libs/commands/path/held.integration.spec.ts'] },
  { file: 'libs/access/reader.ts', text: 'rules.length === 0', without: 'false', means: 'who works on no task reads none', noticedBy: ['libs/access/'] },
  { file: 'libs/access/reader.ts', text: 'conditions === undefined', without: 'true', means: 'a bureau reads its own tasks', noticedBy: ['libs/access/'] },
];

/** What every query is narrowed by. */
const ofScope: readonly Anchor[] = [
  { file: 'apps/api/src/http/seen-by.ts', text: "sight === 'all' ? {} : { reader: sight.bureau }", without: '{}', means: 'a bureau is shown its own tasks', noticedBy: ['apps/api/src/http/seen-by.spec.ts'] },
  { file: 'apps/api/src/programme/programme.service.ts', text: 'seenBy(reader)', without: '{}', means: 'the scope of lists is its reader\'s', noticedBy: [rights] },
  { file: 'apps/api/src/task/task.service.ts', text: '!maySee(row.state.brief, actor)', without: 'false', means: 'a task is there for those it concerns', noticedBy: [rights] },
  { file: 'libs/access/narrowed.ts', text: 'isWhole(sight, key)', without: 'true', means: 'of others\' parts a bureau reads how they stand', noticedBy: ['libs/access/'] },
  { file: 'libs/access/narrowed.ts', within: 'partOf', text: 'bodies.includes(bureau) ? part : standingOf(part)', without: 'part', means: 'contributions are their own bureau\'s', noticedBy: ['libs/access/'] },
  { file: 'libs/access/narrowed.ts', within: 'partOf', text: 'evidence.filter(({ bureau }) => bodies.includes(bureau))', without: 'evidence', means: 'so are files', noticedBy: ['libs/access/'] },
  { file: 'libs/access/narrowed.ts', text: 'readsHouse(sight, transfer.to.bureau)', without: 'true', means: 'a day within a house is that house\'s', noticedBy: ['libs/access/'] },
  { file: 'apps/api/src/task/handler.answers.ts', text: 'readsHouse(sight, transfer.to.bureau)', without: 'true', means: 'so is since when a post handles a part', noticedBy: [parts] },
  { file: 'libs/access/shown-events.ts', text: 'bureaus.some((bureau) => bodies.includes(bureau))', without: 'true', means: 'and what happened to them', noticedBy: ['libs/access/'] },
  { file: 'libs/access/shown-events.ts', text: "event.type === 'textErased' && sight !== 'whole' && shown.get(event.of) !== 'all'", without: 'false', means: 'and that it was erased', noticedBy: ['libs/access/'] },
  { file: 'apps/api/src/task/task.service.ts', within: 'one', text: 'narrowed(state, sight)', without: 'state', means: 'a task as its reader has it', noticedBy: [parts] },
  { file: 'apps/api/src/task/task.service.ts', within: 'seen', text: 'narrowed(state, sight)', without: 'state', means: 'so is what papers are made of', noticedBy: [parts] },
  { file: 'apps/api/src/task/history.ts', within: 'withChanges', text: 'narrowed(after, sight)', without: 'after', means: 'and what events changed', noticedBy: [parts] },
  { file: 'apps/api/src/task/history.ts', text: "much === 'nothing'", without: 'false', means: 'others\' events are not there', noticedBy: [parts] },
  { file: 'apps/api/src/task/history.ts', text: "much === 'frame'", without: 'false', means: 'a frame holds no words', noticedBy: [parts] },
  { file: 'apps/api/src/task/history.ts', text: 'namesOthersFile(recorded.event, sight)', without: 'false', means: 'nor does an authority name a scan that is not its reader\'s', noticedBy: ['apps/api/src/approvals/authority-scan.integration.spec.ts'] },
  { file: 'apps/api/src/task/task.service.ts', text: 'mayReadWhole(reader, sight)', without: 'undefined', means: 'a task\'s proof is for who reads the whole', noticedBy: [rights, parts] },
  { file: 'apps/api/src/task/event-view.ts', text: 'keys.has(key)', without: 'false', means: 'a frame names no file and no words', noticedBy: [parts] },
  { file: 'libs/persistence/evidence/evidence.queries.ts', text: "sight !== 'whole'", without: 'false', means: 'files are listed and handed out to who reads them', noticedBy: [parts] },
  { file: 'apps/api/src/approvals/countersignature.controller.ts', text: '!isWhole(sight, key)', without: 'false', means: 'a round is read by who is asked', noticedBy: [parts] },
  { file: 'apps/api/src/papers/papers.service.ts', text: '!isWhole(sight, key)', without: 'false', means: 'so is its paper', noticedBy: [parts] },
  { file: 'apps/api/src/live/live.controller.ts', text: 'shows(told.news, reader)', without: 'true', means: 'a page is not told of what it does not show', noticedBy: ['apps/api/src/live/live.integration.spec.ts'] },
  { file: 'apps/api/src/joint-meeting/joint-meeting.service.ts', text: 'this.programmes.scope(programme, reader, bureau)', without: 'undefined', means: 'an agenda is refused to administrators, whatever kind of item is asked for', noticedBy: [rights] },
  { file: 'apps/api/src/handover/handover.service.ts', text: "sightOf(reader) === 'none'", without: 'false', means: 'who grants rights is told of no task', noticedBy: [rights] },
  { file: 'apps/api/src/papers/papers.service.ts', text: "mayLookThrough(reader, 'printList')", without: 'undefined', means: 'the list to be signed is printed for the office and for those who sign', noticedBy: [rights] },
  { file: 'libs/persistence/task/task.queries.ts', text: '[bureau, reader]', without: '[bureau]', means: 'lists of tasks', noticedBy: [readers] },
  { file: reminders, text: "query.andWhere(hasPart('rung.task_id', ':reader'), { reader: scope.reader })", without: 'undefined', means: 'reminders', noticedBy: [readers] },
  { file: reminders, text: "query.andWhere(hasPart('rung.task_id', ':reader'), { reader })", without: 'undefined', means: 'the agenda', noticedBy: [readers] },
  { file: reminders, text: "query.andWhere('notice.bureau = :reader', { reader: scope.reader })", without: 'undefined', means: 'an inbox is its post\'s own', noticedBy: [readers] },
  { file: reminders, text: "reaching('notice', ':ofBureau', ':ofRole', ':ofPost')", without: "':ofBureau <> :ofRole || :ofPost'", means: 'a post\'s own letters', noticedBy: ['apps/api/src/approvals/transfer.integration.spec.ts'] },
  { file: inbox, within: 'decisionNoticesPage', text: 'reader ?? null', without: 'null', means: 'what was decided', noticedBy: [readers] },
  { file: inbox, within: 'unreadDecisionNotices', text: 'reader ?? null', without: 'null', means: 'how much of it is new', noticedBy: [readers] },
  { file: 'libs/persistence/reminders/decision-notice.sql.ts', text: "AND ${reaching('decision_notice', '$3', '$4', '$5')}", without: 'AND $3::text IS NOT NULL AND $4::text IS NOT NULL AND $5::text IS NOT NULL', means: 'nobody marks in another\'s inbox', noticedBy: ['libs/commands/task/decision-notices.integration.spec.ts'] },
  { file: 'libs/persistence/approvals/approvals.queries.ts', within: 'undecided', text: 'reader', without: 'undefined', means: 'approvals that wait', noticedBy: [readers] },
  { file: 'libs/persistence/approvals/approvals.queries.ts', within: 'returnedOften', text: 'reader', without: 'undefined', means: 'approvals in dispute', noticedBy: [readers] },
  { file: 'apps/api/src/evidence/evidence.service.ts', text: 'mayAttach(state, { milestones: milestone, bureau, ...(scanOf && { scanOf }) }, { actor: request.actor })', without: 'undefined', means: 'who may not attach is told before the file has come', noticedBy: ['apps/api/src/evidence/evidence.integration.spec.ts'] },
  { file: 'apps/api/src/live/live.controller.ts', text: 'concerns(told, reader.actor)', without: 'true', means: 'a page is told of what its reader may see', noticedBy: ['apps/api/src/live/live.integration.spec.ts'] },
];

/** Signing in, and what a session or a token is good for. */
const ofIdentity: readonly Anchor[] = [
  { file: signs, text: '!shown.isRight', without: 'false', means: 'a wrong password signs nobody in', noticedBy: ['libs/domain/identity/'] },
  { file: signs, text: "code === 'wrong'", without: 'false', means: 'a wrong code signs nobody in', noticedBy: ['libs/domain/identity/'] },
  { file: signs, text: '(totpConfirmed || needsCode(held.map(({ role }) => role))) && strong !== true', without: 'false', means: 'who needs a second factor needs it at another house too', noticedBy: ['libs/domain/identity/'] },
  { file: signs, within: 'codeFault', text: 'code === undefined', without: 'false', means: 'who has a second factor shows it', noticedBy: ['libs/domain/identity/'] },
  { file: signs, text: 'code.step === undefined', without: 'false', means: 'what is no code is wrong', noticedBy: ['libs/domain/identity/'] },
  { file: signs, text: 'totpLastStep !== null && code.step <= totpLastStep', without: 'false', means: 'a code counts once', noticedBy: ['libs/domain/identity/'] },
  { file: 'libs/domain/identity/lock.ts', text: 'until !== null && now < until', without: 'false', means: 'a lock holds', noticedBy: ['libs/domain/identity/'] },
  { file: 'libs/domain/identity/lock.ts', text: 'count >= lockRule.failures', without: 'false', means: 'failures lock', noticedBy: ['libs/domain/identity/'] },
  { file: 'libs/domain/identity/session.ts', within: 'pendingOf', text: 'mustChange', without: 'false', means: 'a password for once is changed first', noticedBy: ['libs/domain/identity/'] },
  { file: 'libs/domain/identity/session.ts', text: 'needsCode && !totpConfirmed', without: 'false', means: 'a missing second factor is set up first', noticedBy: ['libs/domain/identity/'] },
  { file: 'apps/api/src/live/stream.ts', text: 'takeWhile(({ counts }) => counts)', without: 'takeWhile(() => true)', means: 'a stream ends with its session', noticedBy: ['apps/api/src/live/stream.spec.ts'] },
  { file: 'apps/api/src/live/live.controller.ts', text: '(await this.credentials.again(reader))?.post === reader.post', without: 'true', means: 'it is asked whether its session still counts', noticedBy: ['apps/api/src/live/live.integration.spec.ts'] },
  { file: 'apps/api/src/identity/credential-store.ts', within: 'letIn', text: 'this.admitted.has(hash)', without: 'true', means: 'a made-up secret counts on its address', noticedBy: [often] },
  { file: 'apps/api/src/identity/credential-store.ts', within: 'ask', text: 'this.admitted.delete(hash)', without: 'undefined', means: 'so does one that has ended', noticedBy: [often] },
  { file: 'apps/api/src/http/http-adapter.ts', text: 'LIANXI_TRUSTED_PROXIES.length > 0 && LIANXI_TRUSTED_PROXIES', without: 'true', means: 'no stranger says which address they are', noticedBy: [often] },
  { file: 'apps/api/src/identity/credential-store.ts', text: 'attended && rows[0]?.stale', without: 'rows[0]?.stale', means: 'what a page asks for by itself keeps no session alive', noticedBy: ['apps/api/src/live/live.integration.spec.ts'] },
  { file: credentials, within: 'current', text: 'holder.begins_at <= clock_timestamp() AND ', without: '', means: 'a session acts in no post that is to come', noticedBy: [lookedUp] },
  { file: credentials, within: 'current', text: '(holder.ended_at IS NULL OR holder.ended_at > clock_timestamp())', without: 'true', means: 'nor in one that was left', noticedBy: [lookedUp] },
  { file: credentials, within: 'goesOn', text: 'session.ended_at IS NULL AND ', without: '', means: 'a session that was ended is over, decides nothing and is not ended again', noticedBy: [lookedUp, waysIn, signIn] },
  { file: credentials, within: 'goesOn', text: 'session.ends_at > clock_timestamp() AND ', without: '', means: 'so is one at its last hour', noticedBy: [lookedUp, waysIn] },
  { file: credentials, within: 'goesOn', text: 'session.last_seen_at > clock_timestamp() - make_interval(mins => $2)', without: '$2::integer IS NOT NULL', means: 'so is one in which nothing was asked', noticedBy: [lookedUp, waysIn] },
  { file: credentials, within: 'counts', text: ' AND EXISTS (SELECT FROM holder WHERE holder.person = session.person AND holder.post = session.post AND ${current})', without: '', means: 'nor one in a post that was left', noticedBy: [waysIn] },
  { file: credentials, within: 'endedByOther', text: ' AND ended_by IS NOT NULL', without: '', means: 'only whom somebody else signed out is told so', noticedBy: [signIn] },
  { file: credentials, within: 'findToken', text: ' AND holder.begins_at <= token.created_at', without: '', means: 'a token does not come back with its post', noticedBy: [lookedUp] },
  { file: credentials, within: 'findToken', text: ' AND token.revoked_at IS NULL', without: '', means: 'a revoked token is over', noticedBy: [lookedUp] },
  { file: credentials, within: 'findToken', text: ' AND token.expires_at > clock_timestamp()', without: '', means: 'so is one at its end', noticedBy: [lookedUp] },
  { file: credentials, within: 'lockToken', text: 'AND person = $2', without: 'AND $2::text IS NOT NULL', means: 'nobody revokes another\'s token', noticedBy: [waysIn] },
  { file: 'apps/api/src/identity/session.service.ts', text: 'this.rate.count(address, Date.now())', without: 'undefined', means: 'tries at the door are counted', noticedBy: [tries] },
  { file: 'apps/api/src/identity/confirmation.service.ts', text: 'this.rate.count(address, Date.now())', without: 'undefined', means: 'so are confirmations', noticedBy: [tries] },
  { file: 'apps/api/src/identity/account.service.ts', within: 'changePassword', text: 'this.rate.count(address, Date.now())', without: 'undefined', means: 'so are present passwords', noticedBy: [tries] },
  { file: 'apps/api/src/identity/account.service.ts', within: 'confirmTotp', text: 'this.rate.count(address, Date.now())', without: 'undefined', means: 'so are first codes', noticedBy: [tries] },
  { file: 'apps/api/src/identity/identity-settings.ts', text: "secret === undefined && mode === 'production'", without: 'false', means: 'production has a secret', noticedBy: ['apps/api/src/identity/secret-box.spec.ts'] },
  { file: 'apps/api/src/identity/identity-settings.ts', text: "mode === 'production' && !(issuer.startsWith('https:') && at.startsWith('https:'))", without: 'false', means: 'production trusts no house without https', noticedBy: ['apps/api/src/identity/secret-box.spec.ts'] },
  { file: 'apps/api/src/identity/examples/example-people.ts', text: "mode === 'production'", without: 'false', means: 'example people are for development', noticedBy: [examples] },
  { file: 'apps/api/src/identity/examples/example-people.ts', within: 'refuseExamples', text: 'file !== undefined', without: 'false', means: 'production writes no example people', noticedBy: [examples] },
  { file: 'apps/api/src/identity/examples/example-people.ts', text: 'row?.found', without: 'false', means: 'production begins without example people', noticedBy: [examples] },
];

export const anchors: readonly Anchor[] = [...ofRights, ...ofScope, ...ofIdentity];
