import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from '../desk/desk';
import { NotDone } from '../desk/ending';
import { Refused } from '../desk/problem';
import { dateOf } from '../terminal/when';
import type { Register } from './register';
import { command } from './register';

/** How long a token of the command line lasts. */
const days = 30;

/** `sign-in`: by person, password and code; what the command line then shows is a token of its own. */
export const signIn: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'sign-in',
    summary: '登录：此后的命令以本人现任岗位办理 · sign in: what follows is done by you, in your post',
    examples: ['lianxi sign-in', 'lianxi sign-in --person li-ming --post kejiju-liaison'],
  })
    .option('--person <id>', '人员编号 · id of the person')
    .option('--post <id>', '以哪个岗位，不写即第一个 · in which post; the first one held when left out')
    .action(onDesk(async (desk, { person, post }: { person?: string; post?: string }) => {
      const who = person ?? await desk.question({ zh: '人员编号：', en: 'Person: ' });
      const visit = new Visit(desk);
      const session = await visit.begin(who, post);
      await visit.makeReady(session.pending);
      const { token, expiresAt } = await visit.token();
      await visit.end();
      desk.keepSignedIn({ token, expiresAt, person: session.person, bureau: session.bureau, role: session.role });
      desk.show({ person: session.person, post: session.post, expiresAt }, () => [desk.text({
        zh: `✓ ${session.name ?? session.person} 已登录，岗位 ${session.post}，至 ${dateOf(expiresAt)}。`, en: `✓ ${session.name ?? session.person} is signed in, in the post ${session.post}, until ${dateOf(expiresAt)}.`,
      })]);
    }));
};

/** One session, from its cookie to its end. */
class Visit {
  private cookie = '';
  private csrf = '';
  private password = '';

  constructor(private readonly desk: Desk) {}

  /** Asks for the code only of those who have one. */
  async begin(person: string, post: string | undefined, code?: string): Promise<Schemas['Session']> {
    if (code === undefined) this.password = await this.desk.question({ zh: '口令：', en: 'Password: ' }, true);
    try {
      const session = await this.desk.door((api) => api.POST('/api/v1/session', { body: { person, password: this.password, ...(post === undefined ? {} : { post }), ...(code === undefined ? {} : { code }) } }), (cookie) => { this.cookie = cookie; });
      this.csrf = session.csrf;
      return session;
    } catch (error) {
      if (!(error instanceof Refused && error.rule === 'code-missing' && code === undefined)) throw error;
      return this.begin(person, post, await this.desk.question({ zh: '验证码：', en: 'Code: ' }));
    }
  }

  /** What has to be done before anything else. */
  async makeReady(pending: Schemas['Session']['pending']): Promise<void> {
    if (pending === 'password') {
      const next = await this.desk.question({ zh: '请设定新口令（至少12个字符）：', en: 'Choose a new password (at least 12 characters): ' }, true);
      if (next !== await this.desk.question({ zh: '再输入一次：', en: 'Once more: ' }, true)) throw new NotDone({ zh: '两次输入的口令不同，没有修改。', en: 'The two are not the same; nothing was changed.' });
      await this.inSession((api) => api.POST('/api/v1/account/password', { params: this.params, body: { current: this.password, password: next } }));
      this.password = next;
      return this.makeReady((await this.inSession((api) => api.GET('/api/v1/session'))).pending);
    }
    if (pending === 'totp') {
      const { uri } = await this.inSession((api) => api.POST('/api/v1/account/totp', { params: this.params, body: { password: this.password } }));
      this.desk.remark({ zh: `请把验证器密钥录入手机应用：${uri}`, en: `Take this over into the app on your phone: ${uri}` });
      const code = await this.desk.question({ zh: '应用显示的六位数字：', en: 'The six digits it shows: ' });
      await this.inSession((api) => api.POST('/api/v1/account/totp/confirmation', { params: this.params, body: { code } }));
    }
  }

  token(): Promise<Schemas['NewToken']> {
    return this.inSession((api) => api.POST('/api/v1/tokens', { params: this.params, body: { name: 'lianxi', scope: 'act', days, password: this.password } }));
  }

  async end(): Promise<void> {
    await this.inSession((api) => api.DELETE('/api/v1/session', { params: this.params }));
  }

  private get params() {
    return { header: { 'lianxi-csrf': this.csrf } };
  }

  private inSession: Desk['door'] = (request) => this.desk.door(request, undefined, this.cookie);
}
