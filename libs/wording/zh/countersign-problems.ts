/** Why a countersignature (会签) says no, and what to do next. */
export const countersignProblems = {
  'countersignature-under-way': {
    title: '会签已经发起',
    detail: '节点“{{milestone}}”已有会签（milestone），现为第{{version}}稿。请修改会签稿（第{{version}}稿之后）或加签、减签，不必另行发起。',
  },
  'countersignature-not-opened': {
    title: '尚未发起会签',
    detail: '节点“{{milestone}}”没有会签（milestone）。请先由汇总单位发起会签。',
  },
  'countersigned-text-changed': {
    title: '会签稿已修改',
    detail: '答复的是第{{version}}稿（version），节点“{{milestone}}”的会签稿现为第{{present}}稿。请先阅读现稿及对照，再按第{{present}}稿答复。',
  },
  'countersigned-text-unchanged': {
    title: '会签稿没有变动',
    detail: '所送文字（text）与节点“{{milestone}}”会签稿第{{version}}稿相同，不成为新的一稿，已有的答复继续有效。请修改文字后再送；有不同意见而不改稿的，请报分管领导协调裁定，由联席会议办公室登记。',
  },
  'countersignature-not-your-turn': {
    title: '尚未轮到会签',
    detail: '节点“{{milestone}}”依次会签，“{{before}}”尚未答复，还轮不到“{{bureau}}”（bureau）。请等待前一单位答复；确需调整的，请汇总单位加签、减签。',
  },
  'countersignature-open': {
    title: '会签尚未完成',
    detail: '节点“{{milestone}}”的会签还等待{{bureaus}}答复（milestone），时限{{limitOn}}。请等待答复；时限过后可带“未反馈”申请办结，但不视为同意。',
  },
  'countersignature-voided': {
    title: '会签答复已作废',
    detail: '节点“{{milestone}}”的会签稿、材料或配合情况在{{bureaus}}答复之后有变动（milestone），原答复已作废，不再算数。请等其看过新旧对照后重新答复，时限{{limitOn}}；时限过后可带“未反馈”申请办结，但不视为同意。',
  },
  'countersignature-disagreed': {
    title: '会签有不同意见',
    detail: '{{bureaus}}对节点“{{milestone}}”的会签稿不同意（milestone），尚未协调一致。请协商修改会签稿后重新会签，或报分管领导协调裁定，由联席会议办公室登记。',
  },
  'nothing-to-settle': {
    title: '没有待裁定的分歧',
    detail: '节点“{{milestone}}”的会签没有未解决的不同意见（milestone），不需要裁定。请查看会签情况。',
  },
  'bureau-not-signer': {
    title: '单位不在会签之列',
    detail: '“{{bureau}}”不在节点“{{milestone}}”的会签单位之列（bureau）。请查看会签单位；确需会签的，请汇总单位加签并说明理由。',
  },
  'bureau-already-signer': {
    title: '单位已在会签之列',
    detail: '“{{bureau}}”已是节点“{{milestone}}”的会签单位（add），不必加签。请从加签名单中去掉它。',
  },
  'coordinator-does-not-countersign': {
    title: '汇总单位不参加会签',
    detail: '“{{bureau}}”是汇总单位，会签稿由它提出，不必自行会签（bureaus）。请从会签单位中去掉它。',
  },
  'signers-missing': {
    title: '没有会签单位',
    detail: '节点“{{milestone}}”的会签至少要有一个单位，加签、减签也要写明单位（bureaus）。请写明由哪些单位会签。',
  },
  'opinion-missing': {
    title: '请写明意见',
    detail: '原则同意须附意见，不同意须附理由（opinion）。请写明后再答复；没有意见的，请答复同意。',
  },
  'countersign-limit-too-short': {
    title: '会签时限太短',
    detail: '会签时限{{limitOn}}（limitOn）早于督促规则规定的{{earliest}}，会签单位来不及答复。请填写{{earliest}}或以后的日期，或者不填。',
  },
  'countersign-limit-beyond-calendar': {
    title: '会签时限尚无工作日历',
    detail: '节点“{{milestone}}”的会签时限落在尚无官方放假安排的年份（limitOn），时限无法推算。请改用有日历的日期，或待日历发布后再办。',
  },
};
