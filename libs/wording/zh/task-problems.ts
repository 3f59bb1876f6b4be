/** Why a task says no, and what to do next. */
export const taskProblems = {
  'not-entitled': {
    title: '无权办理',
    detail: '$t(entitled.{{command}})（role、bureau）；您的身份是“$t(role.{{role}})”（{{bureau}}）。请把此事转给上述单位或岗位办理；您本人就在该岗位的，请改用该岗位的身份；岗位登记有误的，请联系联席会议办公室核对。',
  },
  'right-ended': {
    title: '岗位权限已终止',
    detail: '您办理此事的权限已于{{endedAt, moment}}终止（person）。请由现任岗位人员办理，或者请安全管理员重新授权。',
  },
  'signing-withheld': {
    title: '代理权限不含签批',
    detail: '“{{person}}”代理“{{holder}}”，签批除外（person）：任务签批、决定延期、签署拟销号清单、撤回对清单的签署由“{{holder}}”本人办理。请转由其办理，或者请安排代理的人另行安排含签批的代理。',
  },
  'bureau-not-in-task': {
    title: '单位不在本任务中',
    detail: '“{{bureau}}”不在任务“{{heading}}”的责任单位之列（bureau）。请打开任务，从它的责任单位中选择；确需增加的，请联席会议办公室按程序办理增补。',
  },
  'receipt-already-signed': {
    title: '已经签收',
    detail: '“{{bureau}}”已经签收本任务（bureau），每个单位只签收一次。无需再办，请直接开展工作。',
  },
  'reply-number-missing': {
    title: '缺少复函文号',
    detail: '“{{bureau}}”以复函答复，由办公室代为录入，必须填写复函文号（reply）。请补填文号后重新提交。',
  },
  'reply-not-asked': {
    title: '本单位答复不填复函文号',
    detail: '“{{bureau}}”由本单位人员在系统内答复，不填复函文号（reply）；复函文号只由办公室代录垂直管理单位的复函时填写。请去掉文号后重新提交。',
  },
  'authority-not-sufficient': {
    title: '依据不足',
    detail: '此事需要下列依据之一：{{sufficient, authorities}}（authority.kind），“$t(authority.{{authority}})”不够。请取得其中一种依据后重新提交。',
  },
  'coordinator-already-confirmed': {
    title: '汇总单位已经确认',
    detail: '“{{bureau}}”已是确认的汇总单位（bureau）。无需再办；要变更的，请填写另一单位和新的依据。',
  },
  'coordinator-not-confirmed': {
    title: '汇总单位尚未确认',
    detail: '最后一个节点销号前，暂定汇总单位“{{bureau}}”必须先由会议纪要、批示、书面传签或政府文件确认（coordinator）。请联席会议办公室先凭其中一种依据办理确认，再销号。',
  },
  'draft-unknown': {
    title: '没有这份草稿',
    detail: '节点“{{milestone}}”没有这份催办单或提请督办草稿（milestone）。请到收件箱“待办公室处理的草稿”里查看现有的草稿。',
  },
  'draft-handled-already': {
    title: '草稿已经登记',
    detail: '节点“{{milestone}}”的这份草稿已经登记过处理结果（milestone），每份只登记一次。结果见任务页的办理经过，无需再办。',
  },
  'draft-issued-on-another-day': {
    title: '发文日期不对',
    detail: '发文日期{{on}}（issued.on）应当在起草之日{{since}}至方案日期{{today}}之间。请核对发文上的日期。',
  },
  'milestone-unknown': {
    title: '没有这个节点',
    detail: '本任务没有节点“{{milestone}}”（milestone）。请打开任务查看它的节点编号，如 d5-2020 或 y-2021。',
  },
  'milestone-not-open': {
    title: '节点不在办理中',
    detail: '节点“{{milestone}}”已经申请办结（milestone），只有办理中的节点才能办理此事。请等待审批；需要修改的，待签批的请汇总单位局领导退回，已签批的请联席会议办公室退回。',
  },
  'milestone-not-submitted': {
    title: '节点尚未申请办结',
    detail: '节点“{{milestone}}”没有待签批的办结申请（milestone）。请汇总单位先申请办结，再由其局领导签批或退回。',
  },
  'milestone-already-approved': {
    title: '节点已经签批',
    detail: '节点“{{milestone}}”已由汇总单位局领导签批（milestone），不必再签。现在等待联席会议办公室办理；需要修改的，请办公室退回。',
  },
  'milestone-not-approved': {
    title: '节点尚未签批',
    detail: '节点“{{milestone}}”还没有汇总单位局领导的签批（milestone），未签批的不得销号。请汇总单位局领导先签批，再销号。',
  },
  'milestone-struck-off': {
    title: '节点已经销号',
    detail: '节点“{{milestone}}”已经销号（milestone），不再变动。确有错误的，请报联席会议办公室。',
  },
  'coordinator-does-not-contribute': {
    title: '汇总单位不报配合情况',
    detail: '“{{bureau}}”是汇总单位，负责总报（bureau），不另报配合情况。请直接申请办结。',
  },
  'group-does-not-contribute': {
    title: '一类主体不单独办理',
    detail: '“{{bureau}}”是一类主体而非一个单位（bureau），不签收、不报配合情况，也不任汇总单位。请由汇总单位一并反映，或者改选一个具体单位。',
  },
  'contributions-missing': {
    title: '配合情况未齐',
    detail: '节点“{{milestone}}”还缺{{bureaus}}的配合情况（milestone），未齐不得申请办结。请催请所列单位填报后再申请。',
  },
  'document-number-missing': {
    title: '缺少成果文号',
    detail: '节点“{{milestone}}”申请办结须填写成果的文号（document），这是本方案督促规则的要求。请填写印发成果的文件文号后再申请。',
  },
  'evidence-missing': {
    title: '缺少证明材料',
    detail: '节点“{{milestone}}”申请办结须先附证明材料（milestone），这是本方案督促规则的要求。请把能说明完成情况的文件附到该节点后再申请。',
  },
  'countersignature-missing': {
    title: '须先会签',
    detail: '节点“{{milestone}}”的文件须经会签才能申请办结（milestone），这是本方案督促规则的要求。请先由汇总单位发起会签；节点重新开启过的，请重新报送会签稿。答复后再申请。',
  },
  'countersigners-lacking': {
    title: '会签单位不全',
    detail: '按本方案的督促规则，节点“{{milestone}}”的文件由其余责任单位会签，尚未请{{bureaus}}会签（countersignature）。请先由汇总单位加签，答复或时限过后再申请办结。',
  },
  'text-unknown': {
    title: '该事件没有原文',
    detail: '事件{{event}}没有经办人所写的原文，或者没有这个事件（event）。请核对事件的序号。',
  },
  'text-erased': {
    title: '原文已经删除',
    detail: '事件{{event}}的原文已经删除（event），无需再办。',
  },
  'authority-in-the-future': {
    title: '依据日期尚未到来',
    detail: '依据的日期{{on}}（authority.on）晚于办理之日{{today}}，只能凭已经印发的文件办理。请核对文件上的日期。',
  },
  'date-of-another-leader': {
    title: '期限由另一位领导确定',
    detail: '节点“{{milestone}}”的现行期限{{dueOn}}由岗位“{{post}}”的市领导确定（milestone），是否再延由该领导或召集人决定。请报其决定；已有批示、纪要等的，请联席会议办公室凭依据登记。',
  },
  'authority-too-early': {
    title: '依据日期过早',
    detail: '依据的日期{{on}}（authority.on）早于{{since}}，而凭它决定的事项那天才有。请填写此事之后作出决定的文件；日期填错的，请核对文件上的日期。',
  },
  'achieved-in-the-future': {
    title: '完成日期尚未到来',
    detail: '完成日期{{achievedOn}}（achievedOn）晚于方案日期{{today}}，只能填写已经到来的日期。请改为实际完成的日期。',
  },
  'achieved-before-the-plan': {
    title: '完成日期早于方案期限',
    detail: '完成日期{{achievedOn}}（achievedOn）早于方案的起始日{{earliest}}。请填写此后的实际完成日期。',
  },
  'milestone-not-reviewed': {
    title: '节点尚未初审',
    detail: '节点“{{milestone}}”已签批、尚未初审（milestone），未经初审的不得销号。请联席会议办公室先初审，列入拟销号清单，再销号。',
  },
  'milestone-already-reviewed': {
    title: '节点已经初审',
    detail: '节点“{{milestone}}”已由联席会议办公室初审（milestone），不必再审。请列入拟销号清单，由召集人或经授权的副召集人签字后销号。',
  },
  'review-not-asked': {
    title: '本节点无须初审',
    detail: '节点“{{milestone}}”申请办结时的审批流程没有初审一步（milestone）。请直接销号。',
  },
  'person-submitted': {
    title: '提交人不得审批',
    detail: '节点“{{milestone}}”的办结申请由{{person}}本人或代理人提交（person），同一人不得签批、初审、撤回初审、以办公室身份退回、列入或签署清单、销号，换了岗位也不行。请由没有经手过的另一人办理；代该人办理的，同样不行。',
  },
  'person-contributed': {
    title: '填报人不得审核',
    detail: '节点“{{milestone}}”中“{{bureau}}”的配合情况由{{person}}本人填报（person），同一人不得初审、撤回初审、以办公室身份退回、列入或签署清单、销号，换了岗位、代理他人也不行。请由该岗位的另一人办理。',
  },
  'person-took-part': {
    title: '经办人不得审核',
    detail: '{{person}}曾在“{{bureau}}”为节点“{{milestone}}”填报、附证明材料、提交或者签批（person），同一人不得初审、撤回初审、以办公室身份退回、列入或签署清单、销号，退回重报、更换岗位、代理他人也不行。请由该岗位的另一人办理。',
  },
  'person-asked': {
    title: '申请人不得审批延期',
    detail: '节点“{{milestone}}”的延期由{{person}}本人或代理人申请（person），同一人不得批准或驳回，换了岗位也不行。请由办公室的另一人办理。',
  },
  'person-of-house': {
    title: '办公室所在单位不得自审',
    detail: '节点“{{milestone}}”由联席会议办公室所在的“{{bureau}}”提交、签批或者汇总，{{person}}也是该单位的人（person），不得初审、撤回初审、以办公室身份退回、列入或签署清单、销号。请由其他单位的人员办理。',
  },
  'person-of-coordinator': {
    title: '经办单位的人员应当回避',
    detail: '{{person}}也是“{{bureau}}”的人（person），不得办理该单位自己的事项：登记复函、裁定会签分歧、登记延期批复、确定牵头单位、划转职责、初审、撤回初审、以办公室身份退回、列入或签署清单、销号、重新开启、以其他方式办结。请由另一人办理。',
  },
  'person-of-body-concerned': {
    title: '有关单位的人员应当回避',
    detail: '{{person}}也是“{{bureau}}”的人（person），该单位在会签中不同意，或者是职责划出、承接的一方，不得以联席会议办公室身份裁定这一分歧、办理这一划转。请由办公室的另一人办理。',
  },
  'nothing-to-withdraw': {
    title: '没有可撤回的步骤',
    detail: '节点“{{milestone}}”没有可以撤回的步骤（milestone）：尚未申请办结，或者已经销号。请打开任务查看它的审批过程。',
  },
  'extension-too-late': {
    title: '延期申请已过期限',
    detail: '节点“{{milestone}}”的完成期限是{{dueOn}}，今天是{{today}}（milestone），延期须在到期前申请。请如实办理和报送；确有特殊情况的，请报联席会议办公室。',
  },
  'extension-not-later': {
    title: '新期限不晚于原期限',
    detail: '申请的新期限{{asked}}（dueOn）不晚于{{dueOn}}，即现在的完成期限或今天。请另行申请更晚的日期。',
  },
  'date-set-by-leader': {
    title: '现期限由市领导确定',
    detail: '节点“{{milestone}}”现在的期限{{dueOn}}是市领导决定的（authority.kind），再改或不改都须由市领导决定，办公室不能自行决定。请报市领导在线决定，或凭下列依据之一登记：{{sufficient, authorities}}。',
  },
  'extension-undecided': {
    title: '已有延期申请待定',
    detail: '节点“{{milestone}}”已申请延期至{{dueOn}}，尚未决定（milestone）。请等待决定，再提出新的申请。',
  },
  'extension-not-requested': {
    title: '没有延期申请',
    detail: '节点“{{milestone}}”没有待定的延期申请（milestone）。请先由汇总单位提出延期申请。',
  },
  'changed-since-seen': {
    title: '所见已有变动',
    detail: '节点“{{milestone}}”在您查看之后已有变动（seen）：{{changed, seenFields}}。没有作出任何决定。请重新打开，看清变动后再决定。',
  },
  'calendar-awaited': {
    title: '尚无官方工作日历',
    detail: '{{year}}年国务院办公厅的放假安排尚未发布或录入（dueOn），期限无法推算。请改用有日历的日期，或待日历发布后再办。',
  },
  'milestone-not-struck-off': {
    title: '节点尚未销号',
    detail: '节点“{{milestone}}”没有销号（milestone），不必重新开启。请直接办理；需要退回的，请用退回。',
  },
  'evidence-already-attached': {
    title: '已经附过这份材料',
    detail: '节点“{{milestone}}”已附有“{{bureau}}”的这份材料（milestone），内容完全相同。无需再传；要替换的，请上传修改后的文件。',
  },
  'evidence-too-many': {
    title: '材料份数已满',
    detail: '节点“{{milestone}}”已附满 {{most}} 份这类材料（milestone）。请把零散的材料合并成一份 PDF；证明材料也可附到别的节点。',
  },
  'contribution-not-filed': {
    title: '该单位尚未报配合情况',
    detail: '“{{bureau}}”还没有报节点“{{milestone}}”的配合情况（bureau），没有可撤回或退回的内容。请先由该单位报送；已申请办结的，请退给汇总单位，并在要求中写明需要该单位补报什么。',
  },
  'evidence-after-submission': {
    title: '已申请办结，不再收材料',
    detail: '节点“{{milestone}}”已经申请办结（milestone），此后不能再附材料，以免会签、签批、初审的内容与所附不符。确需补充的，请先由汇总单位撤回，或由局领导、联席会议办公室退回，补齐后再申请办结；签批单、清单的扫描件，请注明是哪一种扫描件。',
  },
  'figures-missing': { title: '缺少指标完成值', detail: '节点“{{milestone}}”对应方案的量化指标，申请办结须逐项填报完成值（figures）。缺：{{targets}}。请补填数值、单位和统计日期后再申请；未达目标的照实填报。' },
  'figure-unknown': { title: '没有这项指标', detail: '节点“{{milestone}}”没有编号为“{{target}}”的指标（figures）。请查看该节点列出的指标，按其编号填报，或去掉这一项。' },
  'figure-unit-differs': { title: '指标单位不符', detail: '指标 {{target}} 以“{{unit}}”计（figures），填报的是“{{given}}”。请换算为“{{unit}}”后再报。' },
  'figure-in-the-future': { title: '统计日期尚未到', detail: '指标 {{target}} 的统计日期{{on}}晚于今天{{today}}（figures）。请填写截至今天或更早的完成值。' },
  'figure-not-possible': { title: '指标数值不合理', detail: '指标 {{target}} 不可能是 {{value}}（figures）：个数须为整数，比例不超过100%。请核对后再报。' },
  'task-concluded': {
    title: '任务已经结束',
    detail: '任务“{{heading}}”已经办结，或者已凭依据转为常态化、终止（task），不再受理任何事项。请查看台账；如有后续工作，请办公室另行交办。',
  },
};
