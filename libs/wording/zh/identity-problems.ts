/** Why somebody may not sign in, or may not change how they do, and what to do next. `not-entitled`, `right-ended` and `person-unknown` are worded elsewhere. */
export const identityProblems = {
  'sign-in-failed': { title: '未能登录', detail: '人员编号、口令或验证码有误（person、password、code）。请检查后再试；连续五次有误的，账户锁定十五分钟。忘记口令的，请安全管理员重置。' },
  'account-locked': { title: '账户已锁定', detail: '连续多次登录有误，账户锁定至{{until, moment}}（person）。请届时再试；不是您本人登录的，请告知安全管理员。' },
  'code-missing': { title: '还需要验证码', detail: '登录此账户除口令外还需要验证码（code）。请输入验证器上的六位数字；由单位统一身份认证登录的，请改用口令和验证码登录。' },
  'post-not-held': { title: '现不在任何岗位或此岗位', detail: '“{{person}}”现在不担任所需岗位（post）。请以现任岗位办理；岗位登记有误的，请联系安全管理员。' },
  'password-too-short': { title: '口令过短', detail: '口令须至少 {{least}} 个字符（password）。请换一个更长的口令，例如几个不相关的词。' },
  'password-too-long': { title: '口令过长', detail: '口令最多 {{most}} 个字符（password）。请换一个短一些的口令。' },
  'password-names-person': { title: '口令含有人员编号', detail: '口令中不能含有人员编号“{{person}}”（password）。请换一个口令。' },
  'password-unchanged': { title: '新旧口令相同', detail: '新口令与原口令相同（password）。请换一个口令。' },
  'password-wrong': { title: '原口令有误', detail: '原口令有误，口令没有修改（current）。请重新输入。' },
  'totp-not-begun': { title: '尚未开始设置验证器', detail: '还没有取得验证器的密钥（code）。请先开始设置，再输入第一个验证码。' },
  'totp-confirmed-already': { title: '验证器已经设置', detail: '此账户已经设置验证器（code）。更换手机的，请安全管理员重置后重新设置。' },
  'totp-code-wrong': { title: '验证码有误', detail: '验证码有误或已过时（code）。请检查手机时间，再输入验证器上现在的六位数字。' },
  'account-exists': { title: '账户已经开立', detail: '“{{person}}”已有账户（person）。忘记口令的，请办理重置。' },
  'account-unknown': { title: '没有这个账户', detail: '“{{person}}”没有账户（person）。请安全管理员先开立账户。' },
  'token-lasts-too-long': { title: '令牌有效期过长', detail: '令牌有效期不超过 {{most}} 天，所填为 {{days}} 天（days）。请填写更短的有效期。' },
  'token-unknown': { title: '没有这个令牌', detail: '您没有编号为“{{token}}”的令牌（token）。请先列出自己的令牌，核对编号。' },
};
