import { Secret, TOTP } from 'otpauth';
import type { Desk } from '../desk/desk';
import { NotDone } from '../desk/ending';
import type { ExamplePerson } from '../desk/people';
import { table } from '../terminal/table';
import type { Register } from './register';
import { command } from './register';

/** `people`: how to sign in as each of the example people. */
export const people: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'people',
    summary: '示例人员及其口令、验证码（仅开发方式） · the example people, and how to sign in as each',
    examples: ['lianxi people', 'lianxi people --json'],
  }).action(onDesk((desk) => {
    const { examples } = desk.credentials;
    if (examples.length === 0) throw new NotDone(none);
    desk.show({ people: examples }, () => lines(examples, desk));
    return Promise.resolve();
  }));
};

const none = {
  zh: '这里没有示例人员：正式环境没有，开发环境首次 npm start 时生成。本人登录：lianxi sign-in',
  en: "There are no example people here: production has none, and the first 'npm start' of development makes them. To sign in as yourself: lianxi sign-in",
};

function lines(examples: readonly ExamplePerson[], desk: Desk): string[] {
  const titles = [{ zh: '--as', en: '--as' }, { zh: '人员编号', en: 'person id' }, { zh: '姓名', en: 'name' }, { zh: '口令', en: 'password' }, { zh: '验证码（现在）', en: 'code (now)' }];
  const rows = examples.map(({ bureau, role, person, name, password, totp }) => [`${bureau}/${role}`, person, name, password, totp === undefined ? '' : codeOf(totp)]);
  return [
    ...table(titles.map((title) => ({ title: desk.text(title) })), rows),
    desk.text({ zh: '示例，非方案内容。命令行以 --as 选用其令牌；浏览器和 lianxi sign-in 以人员编号和口令登录，有验证码的再填验证码，半分钟一换。', en: 'Examples, not of the plan. The command line uses the token of whoever --as names; a browser and lianxi sign-in ask for person id and password, and for the code where there is one, which changes every half minute.' }),
    desk.text({ zh: '人员编号也用于 lianxi posts take、posts leave 和 lianxi accounts。', en: 'lianxi posts take, posts leave and lianxi accounts name a person by the id as well.' }),
  ];
}

function codeOf(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate();
}
