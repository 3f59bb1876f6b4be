import type { Environment } from '@lianxi/platform/env/environment';
import { AccountService } from './account.service';

it('an account is bound to another house only where one is configured that vouches for people', async () => {
  const none = {} as never;
  const accounts = new AccountService(none, none, none, none, none, none, none, {} as Environment);
  await expect(accounts.create({ person: 'zhao', bureau: 'lianxi-office', role: 'security-admin' }, { person: 'li', subject: 'li@house' })).rejects.toMatchObject({ code: 'openid-not-configured', facts: { field: 'subject' } });
});
