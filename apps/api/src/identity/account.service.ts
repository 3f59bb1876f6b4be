import { AccountCommands } from '@lianxi/commands/identity/account-commands';
import { Refused } from '@lianxi/commands/path/refused';
import { passwordFault } from '@lianxi/domain/identity/password';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { refuse } from '@lianxi/domain/refusal';
import type { Environment } from '@lianxi/platform/env/environment';
import { Inject, Injectable } from '@nestjs/common';
import { Credentials } from '../http/credentials';
import { environmentToken } from '../http/environment.provider';
import { Problem } from '../http/problem';
import type { OwnSession } from '../http/the-session';
import type { AccountBody, OncePassword } from './account.requests';
import { Accounts } from './accounts';
import type { Shown } from './confirmation.service';
import { ConfirmationService } from './confirmation.service';
import { IdentitySettings } from './identity-settings';
import { newSecret } from './one-time-codes';
import { hashPassword, isPassword, passwordForOnce } from './passwords';
import { SecretBox } from './secret-box';
import type { SecondFactorAnswer } from './session.answers';
import type { PasswordBody } from './session.requests';
import { SignInRate } from './sign-in-rate';

/** Accounts: given, reset, and what people change about their own. */
@Injectable()
export class AccountService {
  constructor(
    private readonly accounts: Accounts,
    private readonly commands: AccountCommands,
    private readonly credentials: Credentials,
    private readonly secrets: SecretBox,
    private readonly rate: SignInRate,
    private readonly settings: IdentitySettings,
    private readonly confirmations: ConfirmationService,
    @Inject(environmentToken) private readonly environment: Environment,
  ) {}

  /** An account with a password for once, which only this answer ever holds. */
  async create(by: Actor, { person, subject }: AccountBody): Promise<OncePassword> {
    const { LIANXI_OIDC_ISSUER: issuer } = this.environment;
    if (subject !== undefined && issuer === undefined) throw new Problem('openid-not-configured', { field: 'subject' });
    const password = passwordForOnce();
    await this.commands.create(by, person, await hashPassword(password), subject === undefined || issuer === undefined ? undefined : { issuer, subject });
    return { person, password };
  }

  async reset(by: Actor, person: string, totp: boolean): Promise<OncePassword> {
    const password = passwordForOnce();
    await this.commands.reset(by, person, await hashPassword(password), totp);
    this.credentials.forget();
    return { person, password };
  }

  /** Whoever sits down at somebody's open session does not know their password: it is asked for, as often as at the door. */
  async changePassword(session: OwnSession, { current, password }: PasswordBody, address: string): Promise<void> {
    const { actor } = session;
    this.rate.count(address, Date.now());
    const account = await this.accounts.of(actor.person);
    if (!await isPassword(current, account?.password_hash)) throw new Refused(refuse('password-wrong', {}, 'current'));
    const fault = passwordFault(password, actor.person) ?? (password === current ? refuse('password-unchanged', {}, 'password') : undefined);
    if (fault) throw new Refused(fault);
    await this.commands.changePassword(actor, await hashPassword(password), this.settings.sessionOf(session), { passwordHash: account?.password_hash ?? '' });
    this.credentials.forget();
  }

  /** A secret for an app; it counts once a first code of it has come. */
  async beginTotp(session: OwnSession, shown: Shown, address: string): Promise<SecondFactorAnswer> {
    const { actor } = session;
    const confirmation = await this.confirmations.of(actor.person, shown, address);
    const made = newSecret(actor.person);
    await this.commands.beginTotp(actor, this.secrets.seal(made.secret, actor.person), this.settings.sessionOf(session), confirmation);
    return made;
  }

  async confirmTotp(session: OwnSession, code: string, address: string): Promise<void> {
    const { actor } = session;
    this.rate.count(address, Date.now());
    const account = await this.accounts.of(actor.person);
    if (account?.totp_secret == null) throw new Refused(refuse('totp-not-begun'));
    const step = await this.accounts.stepOf(account, code);
    if (step === 'unreadable') throw new Refused(refuse('totp-not-begun'));
    if (step === undefined) throw new Refused(refuse('totp-code-wrong', {}, 'code'));
    await this.commands.confirmTotp(actor, step, this.settings.sessionOf(session));
    this.credentials.forget();
  }
}
