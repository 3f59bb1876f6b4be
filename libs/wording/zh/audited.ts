/** What the auditor reads in the chains of identity, the organisation and accesses: each event in a sentence, its particulars after it. */
export const audited = {
  house: '系统',
  founder: '系统设立人（持有数据库地址的人）',
  identity: {
    signedIn: '{{person}}登录，岗位：{{post}}', signInFailed: '登录失败：{{person}}', codeAsked: '{{person}}登录时还须输入动态口令，尚未登录', locked: '{{person}}的账户因多次登录失败被锁定', signedOut: '{{person}}退出登录', sessionEnded: '结束{{person}}的登录，岗位：{{post}}', accountCreated: '为{{person}}开立账户',
    passwordChanged: '{{person}}修改密码', accountClosed: '注销{{person}}的账户', passwordReset: '为{{person}}重设一次性密码', totpEnrolled: '{{person}}启用动态口令', tokenIssued: '为{{person}}签发访问令牌{{token}}，岗位：{{post}}', tokenRevoked: '吊销{{person}}的访问令牌{{token}}',
  },
  organisation: {
    bureauEntered: '登记单位：{{name}}', bureauRenamed: '单位更名为{{name}}', bureauDissolved: '{{bureau}}撤销，由{{into}}承接', postCreated: '设立岗位：{{post}}', personEntered: '登记人员：{{person}}', postTaken: '{{person}}任{{post}}', postLeft: '{{person}}离任{{post}}',
    accountClosed: '{{person}}离任全部岗位，账户注销', accountReopened: '恢复{{person}}的账户', personErased: '删除人员的姓名：{{person}}',
  },
  unreadable: '这条记录的内容无法识读，在数据库中被改动过：请保全现场，验证全部记录',
  evidenceRead: '下载证明材料',
  exported: { 'task-proof': '导出任务证明包', 'list-proof': '导出拟销号清单证明包', ledger: '导出台账', paper: '打印文书' },
  with: {
    measure: '措施{{value}}', list: '清单 {{value}}', for: '代{{value}}', except: '签批除外', fault: '原因：{{value}}', proof: '凭{{value}}', openid: '由统一身份认证登录', totp: '动态口令一并重设', scope: '用途：{{value}}', from: '自{{value}}起', until: '至{{value}}', expiresAt: '有效至{{value}}',
    letter: '凭据文号 {{value}}', authority: '依据：{{value}}', keptUntil: '保管至{{value}}', address: '来自地址 {{value}}', sha256: '文件校验值 {{value}}',
  },
  proof: { password: '密码', 'password-and-code': '密码和动态口令', openid: '统一身份认证', 'openid-strong': '统一身份认证（不只口令）', example: '示例人员身份（仅开发环境）' },
  fault: { unknown: '没有这个账户', password: '密码不对', code: '动态口令不对', 'code-unreadable': '系统密钥换过或遗失，动态口令无法核对', locked: '账户已锁定', 'no-post': '没有岗位', closed: '账户已注销' },
  scope: { read: '只读', act: '查看和办理' },
};
