import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';
import type { Intent } from './journal';

/** Who in the crowd does something: `paper-life.ts` with `desk.ts`, `task-life.ts`, `list-life.ts`, `organisation-life.ts`; or the trial itself, by `programme.ts`. */
export type Place = 'papers' | 'tasks' | 'lists' | 'organisation' | 'programme';

/**
 * Where each operation that writes is asked for while something dies, and each form of one that the record takes otherwise: on paper, or to another step. One that is added has its place
 * here, or its reason among the others.
 */
export const places: Readonly<Record<string, Place>> = {
  ...each('papers', ['acknowledge', 'contribute', 'submit', 'withdraw', 'approve', 'review', 'giveBack', 'strikeOff', 'reopen', 'requestExtension', 'withdrawExtension', 'refuseExtension']),
  ...each('papers', ['openCountersignature', 'answerCountersignature', 'changeCountersignedText', 'changeSigners']),
  ...each('tasks', ['acknowledgeAll', 'contributeAll', 'withdrawContribution', 'appointCoordinator', 'grantExtension', 'transferPart', 'settleCountersignature', 'attachEvidence', 'concludeOtherwise', 'eraseText']),
  ...each('tasks', ['approve on paper', 'review on paper', 'answerCountersignature on paper', 'giveBack to review', 'giveBack to head', 'giveBack to contribution']),
  ...each('lists', ['reviewAll', 'strikeOffAll', 'drawUpList', 'changeList', 'putList', 'signList', 'enterListSignature', 'checkListSignature', 'returnList', 'withdrawList', 'withdrawListSignature', 'strikeOffByList', 'eraseListText']),
  ...each('organisation', ['enterBureau', 'renameBureau', 'createPost', 'enterPerson', 'takePost', 'leavePost', 'mergeBureaus', 'splitBureau', 'moveParts']),
  ...each('organisation', ['createAccount', 'resetPassword', 'closeAccount', 'reopenAccount', 'erasePerson']),
  ...each('programme', ['activateProgramme', 'jumpClock', 'renewTask']),
};

const ofASession = 'It is done in a session of one\'s own, takes no key and is never sent again, and no act rests on it: `sign-in.integration.spec`, `tokens.integration.spec`.';
const ofADraft = 'A draft stands in no chain and nothing follows from it; what was kept last is what stands: `drafts.integration.spec`.';
const ofTheClock = 'In the trials clocks stand and are moved by jumps, so that it is known what has to come: `clock.integration.spec`.';

/** Why the others have no place in the crowd. */
export const withoutPlace: Readonly<Record<string, string>> = {
  ...each(ofASession, ['signIn', 'signOut', 'changeSessionPost', 'changePassword', 'beginSecondFactor', 'confirmSecondFactor', 'issueToken', 'revokeToken']),
  ...each(ofADraft, ['keepDraft', 'dropDraft']),
  ...each(ofTheClock, ['runClock', 'stopClock']),
  handleDraft: 'The crowd lives on one day, on which nothing is late and the ladder has drafted nothing: `office-drafts.integration.spec`.',
  endSession: 'The crowd acts by tokens and has no session; it takes no key, and one that is ended already is said to be so: `sign-in.integration.spec`.',
  beginWhatIf: 'It writes nothing itself: what it lives are acts of bureaus with keys of their own, which the rehearsal among the chaos trials sends while something dies.',
  stopWhatIf: 'It writes nothing either, and what is stopped already is said to be so: `what-if.service.spec`.',
  readInbox: 'That something was read is no decision, and to read it again changes nothing: `inbox.integration.spec`.',
};

function each<What extends string>(what: What, operations: readonly string[]): Record<string, What> {
  return Object.fromEntries(operations.map((operation) => [operation, what]));
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
}

/** Every operation of the API's document that writes, with its address below `/api/v1/`. */
export const writing: readonly { readonly operation: string; readonly address: string }[] = Object.entries((JSON.parse(readFileSync(join(root, 'apps/api/openapi.json'), 'utf8')) as Document).paths)
  .flatMap(([address, methods]) => Object.entries(methods).filter(([method]) => method !== 'get').map(([, { operationId }]) => ({ operation: operationId, address: address.replace('/api/v1/', '') })));

/** The operation a place is of. */
export const operationOf = (asked: string): string => asked.replace(/ .*/, '');

/** Which operation an act asks for, in which form; all of the crowd's are of the method POST. */
export function askedBy({ path, body = {} }: Pick<Intent, 'path' | 'body'>): string | undefined {
  const operation = writing.find((one) => one.operation in places && new RegExp(`^${one.address.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))?.operation;
  const asked = `${operation}${'paper' in body ? ' on paper' : ''}${typeof body.to === 'string' && operation === 'giveBack' ? ` to ${body.to}` : ''}`;
  return asked in places ? asked : operation;
}
