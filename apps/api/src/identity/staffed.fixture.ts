import { AccountCommands } from '@lianxi/commands/identity/account-commands';
import { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import type { PostRole } from '@lianxi/domain/organisation/organisation';
import type { Answer, TestApi } from '../api.fixture';
import { sessionCookie } from '../http/cookies';
import { establish, giveAccounts } from './foundation/establish';
import type { Staffed } from './foundation/staff';
import { administrators, officeBody } from './foundation/staff';

export const password = (person: string): string => `a-password-for-${Array.from(person).reverse().join('')}`;

const staffed = (person: string, bureau: string, role: PostRole, post = `${bureau}-${role}`): Staffed => ({ person, name: `示例${person}`, post, bureau, role, title: role });

/** A small town: a liaison and a head of 市科技局, the office, and the three administrators, each with an account. */
export const town: readonly Staffed[] = [
  staffed('li', 'kejiju', 'liaison'), staffed('zhao', 'kejiju', 'bureau-head'), staffed('sun', 'lianxi-office', 'office'),
  ...administrators.map(([role]) => staffed(`the-${role}`, 'lianxi-office', role, role)),
];

/** Enters the town by the commands that enter anybody. */
export async function settleTown(api: TestApi): Promise<void> {
  const bodies = [officeBody, { bureau: 'kejiju', kind: 'municipal' as const, name: '市科技局' }];
  await establish(api.app.get(OrganisationCommands), { bodies, people: town, letter: '新政办〔2026〕1号' });
  await giveAccounts(api.app.get(AccountCommands), town, new Map(town.map(({ person }) => [person, password(person)])));
}

let browsers = 0;

/** A browser, on a machine of its own: it keeps the cookie it was given, and sends its session's token with what changes something. */
export class Browser {
  cookie = '';
  csrf = '';
  private readonly address = `10.0.0.${browsers += 1}`;

  constructor(private readonly api: TestApi) {}

  async signIn(person: string, more: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.api.send('POST', 'session', { person, password: password(person), ...more }, headers, this.address);
    if (answer.status === 200) this.keep(answer);
    return answer;
  }

  /** Signs in for the first time: with the password that was given for once, which is changed to the same one with more behind it. */
  async settleIn(person: string): Promise<void> {
    await this.signIn(person);
    await this.does('POST', 'account/password', { current: password(person), password: `${password(person)}!` });
  }

  does(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const forged: Record<string, string> = method === 'GET' ? {} : { 'lianxi-csrf': this.csrf };
    return this.api.send(method, path, body, { cookie: this.cookie, ...forged, ...headers }, this.address);
  }

  private keep({ headers, body }: Answer): void {
    const set = String(headers['set-cookie']);
    this.cookie = new RegExp(`${sessionCookie}=[^;]+`).exec(set)?.[0] ?? '';
    this.csrf = String(body.csrf);
  }
}
