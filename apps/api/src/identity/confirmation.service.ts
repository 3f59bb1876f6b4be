import type { Confirmation } from '@lianxi/commands/identity/own-session';
import { Refused } from '@lianxi/commands/path/refused';
import { refuse } from '@lianxi/domain/refusal';
import { Injectable } from '@nestjs/common';
import { Accounts } from './accounts';
import { isPassword } from './passwords';
import { SignInRate } from './sign-in-rate';

/** What somebody shows once more before they give their ways in to something else. */
export interface Shown {
  password?: string | undefined;
  code?: string | undefined;
}

/** Whoever sits down at somebody's open session knows neither password nor code: one of them is asked for, as often as at the door. */
@Injectable()
export class ConfirmationService {
  constructor(private readonly accounts: Accounts, private readonly rate: SignInRate) {}

  /** @throws Refused for what is not this person's; the decision looks again under the account's lock */
  async of(person: string, { password, code }: Shown, address: string): Promise<Confirmation> {
    this.rate.count(address, Date.now());
    const account = await this.accounts.of(person);
    if (password !== undefined && await isPassword(password, account?.password_hash)) return { passwordHash: account?.password_hash ?? '' };
    const step = password === undefined && code !== undefined && account?.totp_confirmed === true ? await this.accounts.stepOf(account, code) : undefined;
    if (step === 'unreadable') throw new Refused(refuse('code-unreadable', {}, 'code'));
    if (step === undefined) throw new Refused(refuse('identity-unconfirmed', {}, password === undefined && code !== undefined ? 'code' : 'password'));
    return { step };
  }
}
