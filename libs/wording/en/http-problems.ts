import type { httpProblems as zh } from '../zh/http-problems';

/** What can be wrong with a request before any rule of the domain is asked, or with the house that serves it. */
export const httpProblems: typeof zh = {
  'request-invalid': {
    title: 'Request does not fit the schema',
    detail: 'Some fields of the request do not fit: {{issues}}. Correct the fields named, by the API documentation (/api/docs), and send again.',
  },
  'request-malformed': {
    title: 'Not a well-formed HTTP request',
    detail: 'The request line, the Host or a header is not well-formed (request), so nothing was done. Check the program that sends it, or a proxy on the way, and send again; see the API documentation at /api/docs.',
  },
  'request-too-slow': {
    title: 'Request did not arrive in time',
    detail: 'The request was not complete within the time allowed (request), so nothing was done. Check the network and send again with the same key.',
  },
  'headers-too-large': {
    title: 'Headers are too large',
    detail: 'Request line and headers together exceed the limit of {{limit}} (headers), so nothing was done. Send fewer headers (most often a cookie is too large) or a shorter address.',
  },
  'expectation-unknown': {
    title: 'Expectation not supported',
    detail: 'Of the header Expect only 100-continue is accepted (Expect). Leave the header out and send again.',
  },
  'body-malformed': {
    title: 'Body cannot be read',
    detail: 'The body is not well-formed JSON, or holds bytes that are not UTF-8 (body). Check its form and encoding and send again.',
  },
  'body-too-large': {
    title: 'Body is too large',
    detail: 'The body exceeds the limit of {{limit}} (body). Make it smaller and send again.',
  },
  'upload-malformed': {
    title: 'Upload is not complete',
    detail: 'An upload is multipart/form-data (body): milestone once or more, bureau at most once, and exactly one file with a name, in UTF-8. Correct it and send again; /api/docs describes it.',
  },
  'media-type-unsupported': {
    title: 'Media type not supported',
    detail: 'Only application/json is accepted here (Content-Type). Correct it and send again.',
  },
  'identity-missing': {
    title: 'Not signed in',
    detail: 'The request does not say who acts (Authorization). Sign in (POST /api/v1/session), or send a token in the header Authorization: Bearer.',
  },
  'token-not-valid': {
    title: 'Token does not count',
    detail: 'The token does not exist, has expired or been revoked, or its post has changed hands (Authorization). Get another one and send it in the header Authorization: Bearer.',
  },
  'token-reads-only': {
    title: 'Token only reads',
    detail: 'The token may look and decide nothing (Authorization). Send one that may act in the header, or sign in.',
  },
  'session-ended': {
    title: 'No longer signed in',
    detail: 'The session was idle for too long or is over, or the post has changed hands (Cookie). Sign in again (POST /api/v1/session).',
  },
  'session-ended-by-other': {
    title: 'Ended by the security administrator',
    detail: 'The security administrator ended your session on {{at, moment}} (Cookie). Sign in again; if you do not know why, ask the security administrator.',
  },
  'session-needed': {
    title: 'Only when signed in',
    detail: 'Password, second factor and tokens are changed by the person signed in (Cookie), not by a token. Sign in first (POST /api/v1/session).',
  },
  'draft-changed': {
    title: 'Another draft stands there',
    detail: 'The draft of the post at this place is not the one these words began from (from, in JSON); nothing was kept. Read it again, and keep yours on top of what you have seen.',
  },
  'seen-missing': {
    title: 'What was seen is not named',
    detail: 'A decision in a session names in its JSON what was seen (seen), since it is taken about nothing else. Read the milestone or the list again, and send its seen with the decision; in a batch, with each row.',
  },
  'csrf-missing': {
    title: 'Token against forgery is missing',
    detail: 'In a session, whatever changes something carries the token that signing in answered (Lianxi-CSRF). Get it by GET /api/v1/session, and send it as a header.',
  },
  'origin-foreign': {
    title: 'From another site',
    detail: 'Its headers say that another site sent the request (Origin), so nothing was done. Use the pages of this product.',
  },
  'password-to-change': {
    title: 'Change the password first',
    detail: 'Somebody else knows this password, which was given for once (password). Change it before anything else.',
  },
  'totp-to-enrol': {
    title: 'Set up the second factor first',
    detail: 'Your posts need a code at sign-in (code). Set up the second factor before anything else.',
  },
  'sign-in-too-often': {
    title: 'Too many sign-ins',
    detail: 'There were too many sign-ins from one address within a minute (person). Try again in {{seconds}} seconds.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    detail: 'There were too many requests within a minute (request), and this one was not carried out. Try again in {{seconds}} seconds; a program should ask less often.',
  },
  'openid-not-configured': {
    title: 'No other sign-in is set up',
    detail: 'This product has no OpenID Connect issuer (subject). Sign in with a password, or ask the system administrator to set one up.',
  },
  'openid-failed': {
    title: 'The other sign-in did not succeed',
    detail: 'Signing in elsewhere was not completed, or its answer does not fit (person); the log has the reason. Sign in again, and ask the system administrator if that does not help.',
  },
  'route-unknown': {
    title: 'No such address',
    detail: 'Nothing answers to {{method}} {{path}}. See the API documentation at /api/docs.',
  },
  'method-not-allowed': {
    title: 'The address does not take such a request',
    detail: '{{path}} takes {{allowed}}, not {{method}} (method). Use one of these; /api/docs says how.',
  },
  'address-malformed': {
    title: 'Address cannot be read',
    detail: 'The address {{path}} is not well-formed or too long (path): a percent sign in it begins no encoded character. Correct it and ask again; see the API documentation at /api/docs.',
  },
  'programme-unknown': {
    title: 'No such programme',
    detail: 'There is no programme "{{programme}}" (programme). See GET /api/v1/programmes for those there are.',
  },
  'programme-exists': {
    title: 'Programme id is taken',
    detail: 'A programme "{{programme}}" has been activated (id), and each is activated once. Choose another id, or use the one there is.',
  },
  'plan-invalid': {
    title: 'Not a sound plan',
    detail: 'The document is not a sound plan (plan): {{count}} faults, the first: {{issues}}. Go through them with lianxi plan check, correct them and send again.',
  },
  'policy-unknown': {
    title: 'No such escalation policy',
    detail: 'The plan names the escalation policy "{{policy}}", which is not among those there are ({{known}}) (plan.ladder.policy), and none may stand in for it. Name one of these and send again; to run under rules of your own city, rehearse under them first: what stands in the record a plan may name.',
  },
  'bureau-unknown': {
    title: 'No such bureau',
    detail: '"{{bureau}}" is not among the bodies the plan names (bureau). See GET /api/v1/programmes/{programme}/board for their ids.',
  },
  'task-unknown': {
    title: 'No such task',
    detail: 'There is no task "{{task}}" (task). See GET /api/v1/tasks for those there are.',
  },
  'anchors-unreadable': {
    title: 'The anchors cannot be read now',
    detail: 'The file or service that keeps the anchors (LIANXI_ANCHORS) cannot be read now; the log says why. The record itself is not touched: try again later, and tell the system administrator if it stays so.',
  },
  'as-of-out-of-range': {
    title: 'No such time to look back to',
    detail: '{{asOf, moment}} does not lie between the activation ({{from, moment}}) and the programme\'s present time ({{to, moment}}) (asOf). Name a time between the two, or leave it out to see the present.',
  },
  'issue-differs': {
    title: 'Not what the plan says',
    detail: 'The plan says that it was issued as "{{number}}" on {{on}}, which is not what was entered (issued). Compare with the paper: correct what was mistyped, or have the plan\'s document corrected first.',
  },
  'nothing-to-list': {
    title: 'Nothing to put on a list',
    detail: 'Programme "{{programme}}" has no milestone that has passed review and waits only for the convenor\'s signature (programme). Let the joint-meeting office review what was signed off, then print the list.',
  },
  'not-a-rehearsal': {
    title: 'A live programme is not tried out',
    detail: '"{{title}}" is a live programme (programme); verdict and what-if are for rehearsals. Choose a rehearsal, or start one of the same plan.',
  },
  'what-if-under-way': {
    title: 'A what-if is under way',
    detail: 'One what-if runs at a time, and another is not over yet (programme). Wait until it is over.',
  },
  'what-if-not-under-way': {
    title: 'Nothing is under way',
    detail: 'No what-if of this rehearsal is under way (programme): it is over, was stopped, or the service was started anew. There is nothing to stop.',
  },
  'what-if-of-another': {
    title: 'Begun by somebody else',
    detail: 'This what-if was begun by somebody else (programme), who alone may stop it. Ask them, or wait until it is over.',
  },
  'what-if-without-examples': {
    title: 'No example people for a what-if',
    detail: 'In a what-if example people act for the bureaus, and there are none here (programme). Try it in a house set up for demonstration.',
  },
  'what-if-too-early': {
    title: 'The what-if would end too early',
    detail: '{{until, moment}} is no later than the activation, {{from, moment}} (until). Name a later day.',
  },
  'what-if-begun-before': {
    title: 'This what-if was begun before',
    detail: 'A what-if by the same key was begun before (Idempotency-Key); after a restart of the service, or another what-if since, it is not gone on with. Use a new key and begin another one.',
  },
  'calendar-superseded': {
    title: 'Another calendar holds by now',
    detail: 'This rehearsal counts working days by calendar "{{version}}" (programme), and "{{present}}" holds by now: judged by that one, the verdict would be wrong. Start another rehearsal of the same plan, and have that one judged.',
  },
  'verdict-under-way': {
    title: 'A verdict is under way',
    detail: 'One rehearsal is judged at a time, and another verdict is not there yet (programme). Ask again in a few seconds.',
  },
  'rehearsal-moved-on': {
    title: 'The rehearsal moved on meanwhile',
    detail: 'Something was done in the rehearsal, or its clock moved, each time it was read (programme), so it was not judged. Stop the clock, let what is being done come to its end, and ask again.',
  },
  'rehearsal-unread': {
    title: 'The rehearsal could not be read',
    detail: 'The house is busy or a part of it stands still, so the rehearsal was not read to its end in time (programme), and not judged. Ask again in a minute; where it stays so, ask the system administrator how the house is.',
  },
  'countersignature-unknown': {
    title: 'No countersignature to look at',
    detail: 'Of milestone "{{milestone}}" there is no paper that your bureau is asked to countersign (milestone). Its text and the answers are read by the coordinator, the signers and the joint-meeting office; once your bureau is asked, you are told.',
  },
  'cursor-invalid': {
    title: 'Page mark is not valid',
    detail: 'The page mark was not given by this operation (cursor), or the filters have changed since. Leave it out and read from the first page.',
  },
  'key-missing': {
    title: 'Idempotency key is missing',
    detail: 'Whatever changes something carries an Idempotency-Key, so that nothing is done twice (Idempotency-Key). Make a new key for each act and keep it when you try again.',
  },
  'key-malformed': {
    title: 'Idempotency key does not fit',
    detail: 'The key is 8 to 200 visible ASCII characters (Idempotency-Key). Send again with a key such as a UUID.',
  },
  'key-reused': {
    title: 'Idempotency key was used for another request',
    detail: 'The same key came earlier with a different request (Idempotency-Key), so nothing was done. Use a new key for a new request.',
  },
  'workflow-not-started': {
    title: 'Workflow has not started',
    detail: 'Temporal has no run of "{{workflow}}" yet (task). The dispatcher starts it within a second; if there is none after a minute, have the joint-meeting office renew it (POST /tasks/{id}/renewal).',
  },
  'workflow-unreachable': {
    title: 'Workflow cannot be asked now',
    detail: 'Neither Temporal nor a worker answered within {{seconds}} seconds, so the state of "{{workflow}}" is not known (task). Record and approvals are not affected; try again later, and if it stays so, ask the system administrator to look at Temporal and the worker.',
  },
  'record-busy': {
    title: 'Something else is being decided',
    detail: 'Others are acting on the same task or programme, or too many at once, and the turn did not come in time (lock). Nothing was changed; try again in {{seconds}} seconds with the same key.',
  },
  'record-unreachable': {
    title: 'The record cannot be reached',
    detail: 'The database cannot be reached (record). Whether this was done is not certain; try again in {{seconds}} seconds with the same key: nothing is done twice.',
  },
  'record-not-writable': {
    title: 'The record takes no writes for now',
    detail: 'The database takes no writes: its disk is full, or it is set to read only (record). Nothing was changed, and everything can still be read. Try again in {{seconds}} seconds with the same key; if it lasts, tell the system administrator.',
  },
  unexpected: {
    title: 'Unexpected failure',
    detail: 'Something unexpected failed and is in the log (reference {{reference}}). Try again with the same key; if it fails again, give the reference to the system administrator.',
  },
};
