import type { ChainEvent, Known } from './chain-event-said';
import { saidOf, whoOf } from './chain-event-said';

const known: Known = {
  bureaus: { kejiju: { id: 'kejiju', kind: 'municipal', names: [{ name: '市科技局', from: '2020-01-01' }] } },
  posts: { 'kejiju-liaison': { id: 'kejiju-liaison', bureau: 'kejiju', role: 'liaison', title: '市科技局联络员', holdings: [] } },
  names: new Map([['li', '李明'], ['gone', null]]),
  things: new Map([['t3', { measure: 3 }], ['l1', { list: '1号' }]]),
};
const [at, post, person, letter, address] = ['2026-03-02T01:00:00.000Z', 'kejiju-liaison', 'li', '新科函〔2026〕9号', '10.0.0.7'];
const authority = { kind: 'instruction', number: '新政批〔2026〕3号', on: '2026-01-05' } as const;

const events: readonly (readonly [string, ChainEvent])[] = [
  ['李明登录，岗位：市科技局联络员，凭密码和动态口令，来自地址 10.0.0.7', { chain: 'identity', event: { type: 'signedIn', person, post, proof: 'password-and-code', address } }],
  ['登录失败：李明，原因：密码不对，来自地址 10.0.0.7', { chain: 'identity', event: { type: 'signInFailed', person, fault: 'password', address } }],
  ['李明登录时还须输入动态口令，尚未登录，凭密码，来自地址 10.0.0.7', { chain: 'identity', event: { type: 'codeAsked', person, proof: 'password', address } }],
  ['李明的账户因多次登录失败被锁定，至2026年3月2日（星期一）09:00，来自地址 10.0.0.7', { chain: 'identity', event: { type: 'locked', person, until: at, address } }],
  ['李明退出登录', { chain: 'identity', event: { type: 'signedOut', person } }],
  ['结束李明的登录，岗位：市科技局联络员', { chain: 'identity', event: { type: 'sessionEnded', person, post } }],
  ['为李明开立账户，由统一身份认证登录', { chain: 'identity', event: { type: 'accountCreated', person, openid: true } }],
  ['李明修改密码', { chain: 'identity', event: { type: 'passwordChanged', person } }],
  ['注销李明的账户', { chain: 'identity', event: { type: 'accountClosed', person } }],
  ['为李明重设一次性密码，动态口令一并重设', { chain: 'identity', event: { type: 'passwordReset', person, totp: true } }],
  ['为李明重设一次性密码，动态口令一并重设，凭据文号 新科函〔2026〕9号', { chain: 'identity', event: { type: 'passwordReset', person, totp: true, letter } }],
  ['李明启用动态口令', { chain: 'identity', event: { type: 'totpEnrolled', person } }],
  ['为李明签发访问令牌12345678，岗位：市科技局联络员，用途：查看和办理，有效至2026年3月2日（星期一）09:00', { chain: 'identity', event: { type: 'tokenIssued', token: '12345678-9', person, post, scope: 'act', expiresAt: at } }],
  ['吊销李明的访问令牌12345678', { chain: 'identity', event: { type: 'tokenRevoked', token: '12345678-9', person } }],
  ['登记单位：市科技局，自2020年1月1日（星期三）起', { chain: 'organisation', event: { type: 'bureauEntered', bureau: 'kejiju', kind: 'municipal', name: '市科技局', from: '2020-01-01' } }],
  ['单位更名为市科技创新局，自2026年1月1日（星期四）起，凭据文号 新科函〔2026〕9号', { chain: 'organisation', event: { type: 'bureauRenamed', bureau: 'kejiju', name: '市科技创新局', from: '2026-01-01', letter } }],
  ['市科技局撤销，由gongxinju承接，自2026年1月1日（星期四）起，凭据文号 新科函〔2026〕9号', { chain: 'organisation', event: { type: 'bureauDissolved', bureau: 'kejiju', into: ['gongxinju'], from: '2026-01-01', letter } }],
  ['设立岗位：市科技局联络员', { chain: 'organisation', event: { type: 'postCreated', post, bureau: 'kejiju', role: 'liaison', title: '市科技局联络员' } }],
  ['登记人员：李明', { chain: 'organisation', event: { type: 'personEntered', person, nameHash: 'x' } }],
  ['李明任市科技局联络员，代已删除的姓名，签批除外，自2026年3月2日（星期一）09:00起，至2026年3月2日（星期一）09:00，凭据文号 新科函〔2026〕9号', { chain: 'organisation', event: { type: 'postTaken', post, person, from: at, until: at, for: 'gone', except: 'signing', letter } }],
  ['李明离任市科技局联络员，凭据文号 新科函〔2026〕9号', { chain: 'organisation', event: { type: 'postLeft', post, person, at, letter } }],
  ['李明离任全部岗位，账户注销，凭据文号 新科函〔2026〕9号', { chain: 'organisation', event: { type: 'accountClosed', person, letter } }],
  ['恢复李明的账户，凭据文号 新科函〔2026〕9号', { chain: 'organisation', event: { type: 'accountReopened', person, letter } }],
  ['删除人员的姓名：已删除的姓名，依据：批示 新政批〔2026〕3号 (2026年1月5日（星期一）)，保管至2036年12月31日（星期三）', { chain: 'organisation', event: { type: 'personErased', person: 'gone', hash: 'x', keptUntil: '2036-12-31', authority } }],
  ['下载证明材料，措施3，文件校验值 aaaaaaaaaaaa', { chain: 'access', event: { type: 'evidenceRead', aggregate: 't3', sha256: 'a'.repeat(64) } }],
  ['导出拟销号清单证明包，清单 1号', { chain: 'access', event: { type: 'exported', aggregate: 'l1', what: 'list-proof' } }],
];

describe('an event of identity, the organisation or accesses in words', () => {
  it.each(events)('%s', (zh, event) => {
    const said = saidOf(event, known);
    expect(said.zh).toBe(zh);
    expect(said.en).not.toMatch(/audited\.|\{\{|—/);
  });

  it('is by somebody in a post, by their substitute, by the house itself, or by whoever sets it up', () => {
    expect(whoOf({ person: 'founder', bureau: 'lianxi-office', role: 'security-admin' }, known)).toEqual({ zh: '系统设立人（持有数据库地址的人）', en: 'whoever sets the system up (with the database\'s address)' });
    expect(whoOf({ person: 'li', bureau: 'kejiju', role: 'liaison' }, known)).toEqual({ zh: '李明（市科技局 联络员）', en: '李明 (市科技局 liaison officer)' });
    expect(whoOf({ person: 'li', bureau: 'kejiju', role: 'liaison', for: 'gone' }, known).zh).toBe('李明 代 已删除的姓名（市科技局 联络员）');
    expect(whoOf({ person: 'lianxi', bureau: 'lianxi', role: 'timekeeper' }, known).zh).toBe('系统');
  });
});
