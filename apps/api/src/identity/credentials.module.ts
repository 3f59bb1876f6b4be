import type { Environment } from '@lianxi/platform/env/environment';
import { Global, Module } from '@nestjs/common';
import { Credentials } from '../http/credentials';
import { environmentToken } from '../http/environment.provider';
import { CredentialStore } from './credential-store';
import { IdentitySettings } from './identity-settings';
import { SecretBox } from './secret-box';

/** What every request passes, and what ends sessions elsewhere in the house. */
@Global()
@Module({
  providers: [
    { provide: IdentitySettings, useFactory: (environment: Environment) => IdentitySettings.of(environment), inject: [environmentToken] },
    { provide: SecretBox, useFactory: (settings: IdentitySettings) => new SecretBox(settings.key('totp'), settings.keyBefore('totp')), inject: [IdentitySettings] },
    { provide: Credentials, useClass: CredentialStore },
  ],
  exports: [IdentitySettings, SecretBox, Credentials],
})
export class CredentialsModule {}
