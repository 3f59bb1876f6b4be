import type { Actor } from '@lianxi/domain/organisation/actor';
import { Body, Controller, Ip, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Own } from '../http/identity.guard';
import { Signs } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { OwnSession } from '../http/the-session';
import { TheSession } from '../http/the-session';
import type { AccountBody, OncePassword, PersonPlace, ResetBody } from './account.requests';
import { accountBody, oncePassword, personParam, resetBody } from './account.requests';
import { AccountService } from './account.service';
import type { DoneAnswer, SecondFactorAnswer } from './session.answers';
import { done, doneAnswer, secondFactorAnswer } from './session.answers';
import type { BeginBody, CodeBody, PasswordBody } from './session.requests';
import { beginBody, codeBody, passwordBody } from './session.requests';

@ApiTags('account 账户')
@Controller()
export class AccountController {
  constructor(private readonly accounts: AccountService) {}

  @Post('account/password')
  @Own('always')
  @Signs({ id: 'changePassword', summary: 'Changes one\'s own password; other sessions end', answer: doneAnswer })
  async changePassword(@TheSession() session: OwnSession, @Ip() address: string, @Body({ schema: passwordBody }) body: PasswordBody): Promise<DoneAnswer> {
    await this.accounts.changePassword(session, body, address);
    return done;
  }

  @Post('account/totp')
  @Own('always')
  @Signs({ id: 'beginSecondFactor', summary: 'Sets up a second factor (TOTP), after the password was given once more: a secret to take over into an app', answer: secondFactorAnswer })
  beginSecondFactor(@TheSession() session: OwnSession, @Ip() address: string, @Body({ schema: beginBody }) body: BeginBody): Promise<SecondFactorAnswer> {
    return this.accounts.beginTotp(session, body, address);
  }

  @Post('account/totp/confirmation')
  @Own('always')
  @Signs({ id: 'confirmSecondFactor', summary: 'Shows by a first code that the second factor is set up; from then on it is asked for', answer: doneAnswer })
  async confirmSecondFactor(@TheSession() session: OwnSession, @Ip() address: string, @Body({ schema: codeBody }) { code }: CodeBody): Promise<DoneAnswer> {
    await this.accounts.confirmTotp(session, code, address);
    return done;
  }

  @Post('accounts')
  @Signs({ id: 'createAccount', summary: 'The security administrator gives a person an account, with a password for once', answer: oncePassword })
  create(@TheActor() by: Actor, @Body({ schema: accountBody }) body: AccountBody): Promise<OncePassword> {
    return this.accounts.create(by, body);
  }

  @Post('accounts/:person/password')
  @Signs({ id: 'resetPassword', summary: 'The security administrator gives a person another password for once; their sessions and tokens end', answer: oncePassword })
  reset(@TheActor() by: Actor, @Param({ schema: personParam }) { person }: PersonPlace, @Body({ schema: resetBody }) { totp }: ResetBody): Promise<OncePassword> {
    return this.accounts.reset(by, person, totp === true);
  }
}
