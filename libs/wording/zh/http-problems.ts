/** What can be wrong with a request before any rule of the domain is asked, or with the house that serves it. */
export const httpProblems = {
  'request-invalid': {
    title: '请求内容不符合要求',
    detail: '请求中有不合格的字段：{{issues}}。请按接口文档（/api/docs）更正所列字段后重新提交。',
  },
  'request-malformed': {
    title: '收到的不是合格的 HTTP 请求',
    detail: '请求行、Host 或请求头的写法有误（request），未予受理。请检查发送请求的程序或其间的代理，更正后重新发送；接口文档见 /api/docs。',
  },
  'request-too-slow': {
    title: '请求迟迟没有发完',
    detail: '请求没有在限定时间内发完（request），未予受理。请检查网络后用同一幂等键重新发送。',
  },
  'headers-too-large': {
    title: '请求头过大',
    detail: '请求行和请求头合计超过上限 {{limit}}（headers），未予受理。请减少请求头（多为过大的 Cookie）或缩短地址后重新发送。',
  },
  'expectation-unknown': {
    title: '不受理此种 Expect',
    detail: '请求头 Expect 只受理 100-continue（Expect）。请去掉这个请求头后重新发送。',
  },
  'body-malformed': {
    title: '请求内容无法读取',
    detail: '请求内容不是合格的 JSON，或者含有不是 UTF-8 编码的字节（body）。请检查格式和编码后重新提交。',
  },
  'body-too-large': {
    title: '请求内容过大',
    detail: '请求内容超过上限 {{limit}}（body）。请缩减后重新提交。',
  },
  'upload-malformed': {
    title: '上传内容不完整',
    detail: '上传须为 multipart/form-data（body）：至少一个 milestone，可有一个 bureau，恰好一个带文件名的 file，文件名用 UTF-8。请更正后重新提交，接口文档见 /api/docs。',
  },
  'media-type-unsupported': {
    title: '内容类型不受理',
    detail: '本接口只受理 application/json（Content-Type）。请更正后重新提交。',
  },
  'identity-missing': {
    title: '未登录',
    detail: '请求没有表明由谁办理（Authorization）。请登录（POST /api/v1/session），或者把令牌放在请求头 Authorization: Bearer 中。',
  },
  'token-not-valid': {
    title: '令牌无效',
    detail: '所带令牌不存在、已过期或已吊销，或其岗位已经变动（Authorization）。请重新取得令牌，放在请求头 Authorization: Bearer 中。',
  },
  'token-reads-only': {
    title: '令牌只供查阅',
    detail: '所带令牌只能查阅，不能办理事项（Authorization）。请换用可以办理的令牌放在请求头中，或者登录后办理。',
  },
  'session-ended': {
    title: '登录已失效',
    detail: '登录已经超时、退出，或者岗位已经变动（Cookie）。请重新登录（POST /api/v1/session）。',
  },
  'session-ended-by-other': {
    title: '登录已由安全管理员结束',
    detail: '您的登录已由安全管理员于{{at, moment}}结束（Cookie）。请重新登录；不知道为什么的，请询问安全管理员。',
  },
  'session-needed': {
    title: '需要本人登录',
    detail: '口令、验证器和令牌只能由本人登录后办理（Cookie），不能凭令牌办理。请先登录（POST /api/v1/session）。',
  },
  'draft-changed': {
    title: '草稿已有变动',
    detail: '本岗位在这里的草稿，已不是这份内容动笔时的那一份（from），没有保存；请求的JSON里须有 from。请重新读取草稿，看清后再保存。',
  },
  'seen-missing': {
    title: '没有写明看到了什么',
    detail: '登录办理的决定须在请求的JSON中写明所见（seen）：系统只按您看到的内容办理。请重新读取该事项或清单，取其中的 seen，随决定一并提交；成批办理的，每一行都要有。',
  },
  'csrf-missing': {
    title: '缺少防伪令牌',
    detail: '登录后办理事项须带登录时给出的防伪令牌（Lianxi-CSRF）。请用 GET /api/v1/session 取得后放在请求头中重新提交。',
  },
  'origin-foreign': {
    title: '请求来自别的网站',
    detail: '请求头表明它由别的网站发出（Origin），未予受理。请从本系统的页面办理。',
  },
  'password-to-change': {
    title: '请先修改口令',
    detail: '现用口令是他人给出的一次性口令（password），请先修改口令，再办理其他事项。',
  },
  'totp-to-enrol': {
    title: '请先设置验证器',
    detail: '您所在岗位登录须带验证码（code），请先设置验证器，再办理其他事项。',
  },
  'sign-in-too-often': {
    title: '登录过于频繁',
    detail: '同一地址一分钟内登录次数过多（person）。请在 {{seconds}} 秒后再试。',
  },
  'too-many-requests': {
    title: '请求过于频繁',
    detail: '一分钟内的请求过多（request），没有办理。请在 {{seconds}} 秒后再试；程序对接的，请降低请求频率。',
  },
  'openid-not-configured': {
    title: '未接入统一身份认证',
    detail: '本系统没有接入统一身份认证（subject）。请用口令登录，或者请系统管理员配置。',
  },
  'openid-failed': {
    title: '统一身份认证未通过',
    detail: '统一身份认证没有完成，或者答复核对不上（person），原因见日志。请重新登录；仍不行的，请联系系统管理员。',
  },
  'route-unknown': {
    title: '没有这个地址',
    detail: '没有与 {{method}} {{path}} 对应的接口。请查看接口文档 /api/docs。',
  },
  'method-not-allowed': {
    title: '此地址不接受这种请求',
    detail: '{{path}} 不接受 {{method}}，只接受 {{allowed}}（method）。请换用其中之一，用法见接口文档 /api/docs。',
  },
  'address-malformed': {
    title: '地址无法读取',
    detail: '地址 {{path}} 的写法有误或过长（path），百分号编码不成立。请更正后重新请求，接口文档见 /api/docs。',
  },
  'programme-unknown': {
    title: '没有这个方案',
    detail: '没有编号为“{{programme}}”的方案（programme）。请用 GET /api/v1/programmes 查看现有方案。',
  },
  'programme-exists': {
    title: '方案编号已被使用',
    detail: '编号“{{programme}}”的方案已经启动（id），每个方案只启动一次。请换一个编号，或者直接使用已有方案。',
  },
  'plan-invalid': {
    title: '方案文件不合格',
    detail: '所交文件不是一份合格的方案（plan），有 {{count}} 处错误，首先是：{{issues}}。请用 lianxi plan check 逐条核对更正后重新提交。',
  },
  'policy-unknown': {
    title: '没有这套督促规则',
    detail: '方案指定的督促规则“{{policy}}”不在现有规则（{{known}}）之列（plan.ladder.policy），不能以别的规则代替。请改为现有规则后重新提交；要用本市自己的规则，请先以它演练一次，记录里有了，方案就可以指定。',
  },
  'bureau-unknown': {
    title: '没有这个单位',
    detail: '“{{bureau}}”不是方案所列的责任单位（bureau）。请用 GET /api/v1/programmes/{programme}/board 查看单位编号。',
  },
  'task-unknown': {
    title: '没有这个任务',
    detail: '没有任务“{{task}}”（task）。请用 GET /api/v1/tasks 查看现有任务。',
  },
  'anchors-unreadable': {
    title: '锚点暂时读不到',
    detail: '存放锚点的文件或服务（LIANXI_ANCHORS）现在读不到，原因见日志。记录本身不受影响，请稍后再试；仍读不到的，请告诉系统管理员。',
  },
  'as-of-out-of-range': {
    title: '没有这个时间的情况',
    detail: '所求时间{{asOf, moment}}不在方案启动（{{from, moment}}）与方案时间（{{to, moment}}）之间（asOf）。请改为其间的时间，或者去掉它看现在的情况。',
  },
  'issue-differs': {
    title: '与方案文件所载不符',
    detail: '方案文件所载文号为“{{number}}”、成文日期为{{on}}，与填写的不同（issued）。请照印发的文件核对：填错的，改正后再启动；方案文件有误的，请先更正方案文件。',
  },
  'nothing-to-list': {
    title: '没有可列入清单的节点',
    detail: '方案“{{programme}}”目前没有审核通过、只待召集人签字的节点（programme）。请联席会议办公室先初审已签批的节点，再打印拟销号清单。',
  },
  'not-a-rehearsal': {
    title: '正式方案不作推演',
    detail: '“{{title}}”是正式方案（programme），核对结论和推演只在演练里办理。请改用演练，或者用同一方案另开一次演练。',
  },
  'what-if-under-way': {
    title: '正在推演',
    detail: '一次只推演一项，已开始的一项推演尚未完成（programme）。请等它完成后再开始。',
  },
  'what-if-not-under-way': {
    title: '没有正在进行的推演',
    detail: '这项演练没有正在进行的推演（programme）：或已完成、已停下，或服务重新启动过。无需再停。',
  },
  'what-if-of-another': {
    title: '不是您开始的推演',
    detail: '这项推演由别人开始（programme），只能由开始的人停下。请与其联系，或等它完成。',
  },
  'what-if-without-examples': {
    title: '没有示例人员，不能推演',
    detail: '推演由示例人员代各单位行事，这里没有示例人员（programme）。请在安装了示例人员的演示环境里推演。',
  },
  'what-if-too-early': {
    title: '推演的终止日期太早',
    detail: '所求时间{{until, moment}}不晚于方案启动的{{from, moment}}（until）。请填写更晚的日期。',
  },
  'what-if-begun-before': {
    title: '这次推演先前已开始过',
    detail: '用同一个幂等键的推演先前已开始过（Idempotency-Key），服务重新启动后或另有推演之后，不再接着走。请换用新的键，另行推演。',
  },
  'calendar-superseded': {
    title: '日历已更换，不能核对',
    detail: '这次演练按日历“{{version}}”计算工作日（programme），现行日历是“{{present}}”，按现行日历核对会得出错误的结论。请用同一方案另开一次演练，再核对。',
  },
  'verdict-under-way': {
    title: '正在核对',
    detail: '一次只核对一次演练，另一项核对尚未完成（programme）。请稍候几秒再核对。',
  },
  'rehearsal-moved-on': {
    title: '核对时演练有变动',
    detail: '读取记录时，演练的办理事项或时钟一直在变动（programme），没有核对。请先停住时钟，等正在办理的事项办完，再核对一次。',
  },
  'rehearsal-unread': {
    title: '没有读到演练的全部记录',
    detail: '系统繁忙或有部件停止运行，未能在限定时间内读到演练的全部记录（programme），没有核对。请一分钟后再核对；仍不行的，请系统管理员查看运行状态。',
  },
  'countersignature-unknown': {
    title: '没有可供查看的会签',
    detail: '节点“{{milestone}}”没有请您单位会签的文稿（milestone）。会签稿和各单位的答复由汇总单位、会签单位和联席会议办公室查看；请您单位会签时，会发通知给您。',
  },
  'cursor-invalid': {
    title: '翻页标记无效',
    detail: '翻页标记不是本接口给出的（cursor），或者筛选条件已经改变。请去掉标记从第一页重新读取。',
  },
  'key-missing': {
    title: '缺少幂等键',
    detail: '办理事项须带幂等键（Idempotency-Key），以免重复办理。请为每次办理生成一个新的键，重试时沿用原键。',
  },
  'key-malformed': {
    title: '幂等键不合格',
    detail: '幂等键须为 8 至 200 个可见 ASCII 字符（Idempotency-Key）。请用 UUID 之类的键重新提交。',
  },
  'key-reused': {
    title: '幂等键已用于别的请求',
    detail: '同一个幂等键先前用于内容不同的请求（Idempotency-Key），本次未予办理。请为新的请求换用新的键。',
  },
  'workflow-not-started': {
    title: '工作流尚未启动',
    detail: 'Temporal 中还没有“{{workflow}}”的运行（task）。调度通常在一秒内启动它；一分钟后仍没有的，请联席会议办公室办理续期（POST /tasks/{id}/renewal）。',
  },
  'workflow-unreachable': {
    title: '暂时问不到工作流',
    detail: 'Temporal 或工作进程未在 {{seconds}} 秒内答复，无法读取“{{workflow}}”的现状（task）。台账与审批不受影响，请稍后再试；仍不行的，请系统管理员查看 Temporal 和工作进程。',
  },
  'record-busy': {
    title: '正在办理其他事项',
    detail: '同一任务或方案正被他人办理，或同时办理的人太多，未能在限定时间内轮到（lock）。本次没有任何改动，请在 {{seconds}} 秒后用同一幂等键重试。',
  },
  'record-unreachable': {
    title: '台账暂时无法访问',
    detail: '数据库暂时无法访问（record）。本次是否办理尚不确定，请在 {{seconds}} 秒后用同一幂等键重试，不会重复办理。',
  },
  'record-not-writable': {
    title: '台账暂时不能写入',
    detail: '数据库暂时不能写入：磁盘已满，或已设为只读（record）。本次没有任何改动，查阅不受影响。请在 {{seconds}} 秒后用同一幂等键重试；如持续如此，请告知系统管理员。',
  },
  unexpected: {
    title: '系统内部错误',
    detail: '系统出现意外错误，已记入日志（编号 {{reference}}）。请用同一幂等键重试；仍有问题的，请把编号告诉系统管理员。',
  },
};
