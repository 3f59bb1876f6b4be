import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { AccountController } from './account.controller';
import { AccountService } from './account.service';
import { Accounts } from './accounts';
import { ConfirmationService } from './confirmation.service';
import { EndedService } from './ended.service';
import { ExamplePeople } from './examples/example-people';
import { OpenIdController } from './openid.controller';
import { OpenIdService } from './openid.service';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';
import { SignInRate } from './sign-in-rate';
import { Strangers } from './strangers';
import { TokenController } from './token.controller';
import { TokenService } from './token.service';

@Module({
  imports: [OrganisationModule],
  controllers: [OpenIdController, SessionController, SessionsController, AccountController, TokenController],
  providers: [Accounts, SessionService, SessionsService, AccountService, TokenService, OpenIdService, SignInRate, Strangers, ConfirmationService, ExamplePeople, EndedService],
  exports: [EndedService, SessionService, ExamplePeople],
})
export class IdentityModule {}
