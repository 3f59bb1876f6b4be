import type { Instant } from '../calendar/time';
import type { Role } from '../organisation/actor';
import type { BureauId } from '../organisation/bureau';
import type { PersonId, PostId } from '../organisation/organisation';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { IdentityEvent, Proof, SignInFault } from './events';
import type { Failures } from './lock';
import { afterFailure, lockedUntil, noFailures } from './lock';
import type { IdentityRefusalCode } from './refusals';
import { needsCode } from './second-factor';

/** A post somebody holds now. */
export interface HeldPost {
  readonly post: PostId;
  readonly bureau: BureauId;
  readonly role: Role;
}

/** An account as signing in finds it, under its lock. */
export interface SigningAccount extends Failures {
  readonly person: PersonId;
  readonly totpConfirmed: boolean;
  /** The step of the last code that was used, in half minutes; a code counts once. */
  readonly totpLastStep: number | null;
  /** 注销: there is nothing they could sign in with. */
  readonly closed: boolean;
}

/** Of which half minute a code is; undefined for what is no code of theirs, and `unreadable` where the house has lost what their secret is sealed under. */
export type CodeShown = number | 'unreadable' | undefined;

/** What somebody showed: what became of the password, and of which half minute the code is, if it is one. */
export interface Shown {
  readonly proof: 'password' | 'openid' | 'example';
  readonly isRight: boolean;
  readonly code?: { readonly step: CodeShown };
  /** The house that vouches for them says that it asked for more than a password. */
  readonly strong?: boolean;
  readonly post?: PostId | undefined;
  readonly address: string;
}

/** What signing in comes to. Failures are remembered as well, so a refusal has events. */
export type SignedIn =
  | { readonly events: readonly IdentityEvent[]; readonly failures: Failures; readonly refusal: Refusal<IdentityRefusalCode> }
  | { readonly events: readonly IdentityEvent[]; readonly failures: Failures; readonly post: HeldPost; readonly proof: Proof; readonly step: number | null };

const failed = refuse('sign-in-failed' as const, {}, 'person');

/** Whether somebody has signed in, and in which post. Says the same of a wrong password and of an account that is not there. Pure. */
export function decideSignIn(account: SigningAccount | undefined, held: readonly HeldPost[], shown: Shown, now: Instant): SignedIn {
  const { address } = shown;
  if (!account) return { events: [{ type: 'signInFailed', fault: 'unknown', address }], failures: noFailures, refusal: failed };
  const until = lockedUntil(account, now);
  if (until !== undefined) return told(account, 'locked', address, refuse('account-locked', { until }, 'person'));
  if (account.closed) return closed(account, shown, now);
  if (!shown.isRight) return counted(account, 'password', address, now);
  const code = codeFault(account, held, shown);
  if (code === 'missing') return { events: [{ type: 'codeAsked', person: account.person, proof: shown.proof, address }], failures: kept(account), refusal: refuse('code-missing', {}, 'code') };
  if (code === 'unreadable') return told(account, 'code-unreadable', address, refuse('code-unreadable', {}, 'code'));
  if (code === 'wrong') return counted(account, 'code', address, now);
  const post = held.find((one) => shown.post === undefined || one.post === shown.post);
  if (!post) return told(account, 'no-post', address, refuse('post-not-held', { person: account.person }, 'post'));
  const proof = provenBy(account, shown);
  return { events: [{ type: 'signedIn', person: account.person, post: post.post, proof, address }], failures: noFailures, post, proof, step: typeof shown.code?.step === 'number' ? shown.code.step : account.totpLastStep };
}

/**
 * Whom another house vouches for is told that the account is closed. At this door there is no password left to tell them by from anybody who tries a
 * name: they are told what everybody is told, and counted.
 */
function closed(account: SigningAccount, { proof, address }: Shown, now: Instant): SignedIn {
  const { person } = account;
  return proof === 'openid' ? told(account, 'closed', address, refuse('account-closed', { person }, 'person')) : counted(account, 'closed', address, now);
}

function provenBy({ totpConfirmed }: SigningAccount, { proof, code, strong }: Shown): Proof {
  if (proof === 'openid') return strong === true ? 'openid-strong' : 'openid';
  return proof === 'password' && totpConfirmed && code !== undefined ? 'password-and-code' : proof;
}

/** Whoever has set a second factor up is asked for it. Who needs one and has none yet gets no further than to set it up. */
function codeFault({ totpConfirmed, totpLastStep }: SigningAccount, held: readonly HeldPost[], { proof, code, strong }: Shown): 'missing' | 'unreadable' | 'wrong' | undefined {
  if (proof === 'example') return undefined;
  if (proof === 'openid') return (totpConfirmed || needsCode(held.map(({ role }) => role))) && strong !== true ? 'missing' : undefined;
  if (!totpConfirmed) return undefined;
  if (code === undefined) return 'missing';
  if (code.step === 'unreadable') return 'unreadable';
  return code.step === undefined || (totpLastStep !== null && code.step <= totpLastStep) ? 'wrong' : undefined;
}

function counted(account: SigningAccount, fault: SignInFault, address: string, now: Instant): SignedIn {
  const { person } = account;
  const failures = afterFailure(account, now);
  const locked: IdentityEvent[] = failures.lockedUntil === null ? [] : [{ type: 'locked', person, until: failures.lockedUntil, address }];
  return { events: [{ type: 'signInFailed', person, fault, address }, ...locked], failures, refusal: failed };
}

function told(account: SigningAccount, fault: SignInFault, address: string, refusal: Refusal<IdentityRefusalCode>): SignedIn {
  return { events: [{ type: 'signInFailed', person: account.person, fault, address }], failures: kept(account), refusal };
}

function kept({ failures, failedAt, lockedUntil: until }: SigningAccount): Failures {
  return { failures, failedAt, lockedUntil: until };
}
