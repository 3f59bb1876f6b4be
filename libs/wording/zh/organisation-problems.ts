/** Why the organisation says no, and what to do next. `not-entitled` and `right-ended` are worded with the tasks'. */
export const organisationProblems = {
  'bureau-exists': { title: '单位已经登记', detail: '已有编号为“{{bureau}}”的单位（bureau）。请换一个编号；要改名称，请办理更名。' },
  'bureau-not-in-organisation': { title: '单位没有登记', detail: '组织机构中没有单位“{{bureau}}”（bureau）。请先登记这个单位，或者检查编号。' },
  'bureau-name-earlier': { title: '更名日期过早', detail: '新名称自{{from}}起，而现用名称自{{since}}起（from）。请填写更晚的日期。' },
  'post-exists': { title: '岗位已经设立', detail: '已有编号为“{{post}}”的岗位（post）。请换一个编号。' },
  'post-unknown': { title: '没有这个岗位', detail: '组织机构中没有岗位“{{post}}”（post）。请先设立这个岗位，或者检查编号。' },
  'person-exists': { title: '人员已经登记', detail: '已有编号为“{{person}}”的人员（person）。请换一个编号。' },
  'person-unknown': { title: '没有这个人员', detail: '没有编号为“{{person}}”的人员（person）。请先登记这名人员，或者检查编号。' },
  'person-holds-post': { title: '已在此岗位', detail: '“{{person}}”已在岗位“{{post}}”，或者已经安排到岗（person）。请先办理离岗，或者另选人员。' },
  'person-holds-no-post': { title: '不在此岗位', detail: '“{{person}}”不在岗位“{{post}}”（person）。请检查人员和岗位。' },
  'nobody-to-substitute': { title: '无人可以代理', detail: '岗位“{{post}}”此时无人任职，不能安排代理（post）。请直接安排任职。' },
  'substitute-without-end': { title: '代理没有期限', detail: '岗位“{{post}}”的代理须有截止时间（until）。请填写代理到何时为止。' },
  'holding-in-the-past': { title: '时间已过', detail: '所填时间{{from, moment}}不晚于{{now, moment}}（from）。岗位按真实时间任职，与演练的时间无关。请填写更晚的时间，或者不填，即从现在起。' },
  'holding-ends-too-early': { title: '截止时间过早', detail: '所填截止时间{{until, moment}}不晚于开始的时间{{from, moment}}（until）。岗位按真实时间任职，与演练的时间无关。请填写更晚的截止时间。' },
  'administrators-separate': { title: '三员不得兼任', detail: '“{{person}}”已任$t(role.{{other}})，不能再任$t(role.{{role}})（person）：系统、安全、审计管理员不得由一人兼任。请另选人员，或者先办理离岗。' },
  'role-not-of-bureau': { title: '该岗位不属于这个单位', detail: '岗位“$t(role.{{role}})”只设在单位 {{office}}，所填单位是“{{bureau}}”（role）。请改填单位 {{office}}，或者改设本单位的岗位，如联络员、局领导。' },
};
