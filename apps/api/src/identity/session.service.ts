import { SessionCommands } from '@lianxi/commands/identity/session-commands';
import { Refused } from '@lianxi/commands/path/refused';
import type { PostRole } from '@lianxi/domain/organisation/organisation';
import type { Environment } from '@lianxi/platform/env/environment';
import { Inject, Injectable } from '@nestjs/common';
import { Credentials } from '../http/credentials';
import { csrfOf } from '../http/csrf';
import { environmentToken } from '../http/environment.provider';
import { Problem } from '../http/problem';
import type { OwnSession } from '../http/the-session';
import { OrganisationService } from '../organisation/organisation.service';
import { Accounts } from './accounts';
import { IdentitySettings } from './identity-settings';
import { isPassword } from './passwords';
import { knownBy, newSession } from './secrets';
import type { PresentAnswer, SessionAnswer, WaysAnswer } from './session.answers';
import type { SignInBody } from './session.requests';
import { SignInRate } from './sign-in-rate';
import { Strangers } from './strangers';

/** A session that has begun: what the browser keeps, and what its page is told. */
export interface Begun {
  readonly secret: string;
  readonly answer: SessionAnswer;
}

/** Sessions: begun with a password, looked at, moved to another post, ended. */
@Injectable()
export class SessionService {
  constructor(
    private readonly commands: SessionCommands,
    private readonly organisation: OrganisationService,
    private readonly credentials: Credentials,
    private readonly settings: IdentitySettings,
    private readonly accounts: Accounts,
    private readonly rate: SignInRate,
    private readonly strangers: Strangers,
    @Inject(environmentToken) private readonly environment: Environment,
  ) {}

  /** Takes as long, and says the same, for a person who has no account. */
  async begin({ person, password, post, code }: SignInBody, address: string): Promise<Begun> {
    this.rate.count(address, Date.now());
    const account = await this.accounts.of(person);
    const isRight = await isPassword(password, account?.password_hash);
    const shown = { proof: 'password' as const, isRight, post, address, ...(code === undefined ? {} : { code: { step: isRight ? await this.accounts.stepOf(account, code) : undefined } }) };
    return this.signIn(person, account !== undefined, shown, account?.password_hash);
  }

  /** Begins a session for whoever has shown enough; a password, against this stored hash. */
  async signIn(person: string, known: boolean, shown: Parameters<SessionCommands['signIn']>[0]['shown'], against?: string | null): Promise<Begun> {
    const secret = newSession();
    await this.commands.signIn({ person, known, shown, against, session: knownBy(secret), limits: this.settings.limits }).catch((error: unknown) => { throw this.toldOf(error, person, known || shown.proof === 'openid'); });
    return { secret, answer: await this.found(secret) };
  }

  async show({ actor, post, csrf, endsAt, pending }: OwnSession): Promise<SessionAnswer> {
    const { name, posts } = await this.organisation.postsHeldBy(actor.person);
    return { person: actor.person, name, post, bureau: actor.bureau, role: actor.role as PostRole, posts, pending, csrf, endsAt, idleMinutes: this.settings.limits.idleMinutes };
  }

  /** The session of whoever's cookie this is, if there is one: that nobody is signed in is no fault. */
  async present(secret: string | undefined): Promise<PresentAnswer> {
    if (secret === undefined) return {};
    const signed = await this.credentials.session(secret, false);
    if (signed?.by.kind === 'session') return { session: await this.show({ ...signed, ...signed.by, csrf: csrfOf(secret) }) };
    const endedByOther = await this.credentials.endedByOther(secret);
    return endedByOther === undefined ? {} : { endedByOther };
  }

  ways(): WaysAnswer {
    const { LIANXI_OIDC_ISSUER: issuer, LIANXI_MODE: mode, LIANXI_PEOPLE: file } = this.environment;
    return { openid: issuer !== undefined, examples: mode === 'development' && file !== undefined };
  }

  async moveTo(session: OwnSession, secret: string, post: string): Promise<SessionAnswer> {
    await this.commands.moveTo(session.actor, this.settings.sessionOf(session), post);
    this.credentials.forget();
    return this.found(secret);
  }

  async end({ actor, hash }: OwnSession): Promise<void> {
    await this.commands.signOut(actor, hash);
    this.credentials.forget();
  }

  /** A session as its next request will find it. */
  private async found(secret: string): Promise<SessionAnswer> {
    const signed = await this.credentials.session(secret, true);
    if (signed?.by.kind !== 'session') throw new Problem('session-ended', { field: 'Cookie' });
    return this.show({ ...signed, ...signed.by, csrf: csrfOf(secret) });
  }

  /** An account that is not there is locked like any other, or five tries would tell which there are. */
  private toldOf(error: unknown, person: string, known: boolean): unknown {
    if (!(error instanceof Refused)) return error;
    const { refused } = error.refusal;
    const until = refused === 'account-locked' ? String(error.refusal.params.until) : known ? undefined : this.strangers.failed(person, new Date(Date.now()).toISOString());
    if (until === undefined) return error;
    return new Problem('account-locked', { field: 'person', params: { until }, retryAfterSeconds: Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 1_000)) });
  }
}
