/** A folder or a file in which every refusal is a guard, and the tests that must notice when one is gone. */
export interface Room {
  readonly at: string;
  /** Folders of unit tests, or specs. */
  readonly noticedBy: readonly string[];
}

const waysIn = 'libs/commands/identity/ways-in.integration.spec.ts';
const [signIn, tokens] = ['apps/api/src/identity/sign-in.integration.spec.ts', 'apps/api/src/identity/tokens.integration.spec.ts'];
const rights = 'apps/api/src/access/rights.integration.spec.ts';
const organisation = 'libs/commands/organisation/organisation.integration.spec.ts';
const closing = 'libs/commands/organisation/closing.integration.spec.ts';

const lists = 'apps/api/src/strike-off-lists/strike-off-lists.integration.spec.ts';

/** Where every no comes from. */
export const noes: readonly string[] = ['libs/domain/refusal.ts', 'libs/commands/path/refused.ts'];

/** Rules of decisions are told beside them; what is decided by several rooms is told where they meet. */
const decided: readonly Room[] = [
  { at: 'libs/domain/approval', noticedBy: ['libs/domain/task/'] },
  { at: 'libs/domain/countersignature', noticedBy: ['libs/domain/countersignature/'] },
  { at: 'libs/domain/identity', noticedBy: ['libs/domain/identity/'] },
  { at: 'libs/domain/organisation', noticedBy: ['libs/domain/organisation/'] },
  { at: 'libs/domain/programme', noticedBy: ['libs/domain/programme/'] },
  { at: 'libs/domain/strike-off-list', noticedBy: ['libs/domain/strike-off-list/'] },
  { at: 'libs/domain/task', noticedBy: ['libs/domain/task/', 'libs/domain/approval/', 'libs/domain/countersignature/', 'libs/domain/strike-off-list/', 'libs/access/'] },
  { at: 'libs/access', noticedBy: ['libs/access/'] },
];

/** What decides about rights outside the domain: under the locks, and at the door. */
const outside: readonly Room[] = [
  { at: 'libs/commands/path/right.ts', noticedBy: ['libs/commands/path/right.spec.ts'] },
  { at: 'libs/commands/path/remembered.ts', noticedBy: ['libs/commands/path/path.integration.spec.ts'] },
  { at: 'libs/commands/organisation/founder.ts', noticedBy: ['libs/commands/organisation/founder.spec.ts'] },
  { at: 'libs/commands/organisation/organisation-commands.ts', noticedBy: [organisation] },
  { at: 'libs/commands/programme/activation.ts', noticedBy: ['libs/commands/programme/clock.integration.spec.ts', organisation] },
  { at: 'libs/commands/programme/clock.ts', noticedBy: [organisation, 'libs/commands/programme/clock.integration.spec.ts'] },
  { at: 'libs/commands/task/locked-task.ts', noticedBy: ['libs/commands/path/path.integration.spec.ts'] },
  { at: 'libs/commands/task/task-commands.ts', noticedBy: ['libs/commands/task/out-of-sight.integration.spec.ts'] },
  { at: 'libs/commands/task/erase-text.ts', noticedBy: ['apps/api/src/erasure/erasure.integration.spec.ts'] },
  { at: 'libs/commands/strike-off-list', noticedBy: [lists] },
  { at: 'libs/commands/task/renewal.ts', noticedBy: ['libs/commands/task/renewal.integration.spec.ts', organisation] },
  { at: 'libs/commands/task/mark-read.ts', noticedBy: ['libs/commands/task/decision-notices.integration.spec.ts'] },
  { at: 'libs/commands/access/access-commands.ts', noticedBy: ['apps/api/src/audit/accesses.integration.spec.ts'] },
  { at: 'libs/commands/identity', noticedBy: [waysIn, closing] },
  { at: 'apps/api/src/http/identity.guard.ts', noticedBy: ['apps/api/src/http/identity.guard.spec.ts'] },
  { at: 'apps/api/src/http/csrf.ts', noticedBy: ['apps/api/src/http/csrf.spec.ts'] },
  { at: 'apps/api/src/http/named-seen.ts', noticedBy: ['apps/api/src/http/named-seen.spec.ts'] },
  { at: 'apps/api/src/http/seen-by.ts', noticedBy: ['apps/api/src/http/seen-by.spec.ts'] },
  { at: 'apps/api/src/identity/account.service.ts', noticedBy: ['apps/api/src/identity/account.service.spec.ts', signIn] },
  { at: 'apps/api/src/identity/confirmation.service.ts', noticedBy: [tokens] },
  { at: 'apps/api/src/identity/session.controller.ts', noticedBy: [signIn] },
  { at: 'apps/api/src/identity/sign-in-rate.ts', noticedBy: ['apps/api/src/identity/tries.spec.ts'] },
  { at: 'apps/api/src/audit/chain-events.service.ts', noticedBy: [rights] },
  { at: 'apps/api/src/audit/audit.controller.ts', noticedBy: [rights] },
  { at: 'apps/api/src/status/status.controller.ts', noticedBy: [rights] },
  { at: 'apps/api/src/task/task.service.ts', noticedBy: [rights] },
  { at: 'apps/api/src/drafts', noticedBy: ['apps/api/src/drafts/drafts.integration.spec.ts'] },
  { at: 'apps/api/src/handover/handover.service.ts', noticedBy: [rights, 'apps/api/src/organisation/organisation.integration.spec.ts'] },
  { at: 'apps/api/src/reform/reform.service.ts', noticedBy: [rights, 'apps/api/src/reform/reform.integration.spec.ts'] },
  { at: 'apps/api/src/rehearsal', noticedBy: ['apps/api/src/rehearsal/'] },
];

export const rooms: readonly Room[] = [...decided, ...outside];
