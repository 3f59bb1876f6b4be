/** Why a step came when it did: the rung, the working days counted, the clause. Kinds as the ladder knows them. */
export const why = {
  remindReceipt: '{{bureaus}}尚未签收措施{{measure}}：启动（{{from}}）后{{within}}个工作日内签收，其后每{{every}}个工作日提醒一次，本次为第{{occurrence}}次。依据：方案措施{{measure}}。',
  remind: '节点{{milestone}}将于{{dueOn}}到期：提前{{days}}个工作日提醒。依据：方案措施{{measure}}，{{basis}}。',
  remindOnDay: '节点{{milestone}}于{{dueOn}}当日到期：到期当日提醒。依据：方案措施{{measure}}，{{basis}}。',
  urge: '节点{{milestone}}应于{{reportBy}}前报送：逾期后首个工作日起催办，每{{every}}个工作日一次，本次为第{{occurrence}}次。依据：方案措施{{measure}}，{{basis}}。',
  supervise: '节点{{milestone}}应于{{reportBy}}前报送，其后{{days}}个工作日仍未报：提请督办。依据：方案措施{{measure}}，{{basis}}。',
  putOnAgenda: '节点{{milestone}}提请督办后{{days}}个工作日仍未报：提请联席会议。依据：方案措施17（联席会议制度）、措施{{measure}}，{{basis}}。',
  basis: { deliverable: '附件成果要求', 'standing-rule': '年度节点为采用规则，非方案原文' },
};

/** The agenda's reasons. */
export const agendaWhy = {
  late: '节点{{milestone}}自{{since}}待签批，已{{days}}个工作日未决（规定{{limit}}个工作日内）。',
  disputed: '节点{{milestone}}已被退回{{returns}}次（{{limit}}次即提请协调）。',
};

/** A step in a line, as Temporal's UI shows it beside its timer and its activity. */
export const step = {
  remindReceipt: '{{bureau}}：第{{occurrence}}次提醒签收',
  remind: '节点 {{milestone}}：提前{{days}}个工作日提醒',
  remindOnDay: '节点 {{milestone}}：到期当日提醒',
  urge: '节点 {{milestone}}：第{{occurrence}}次催办',
  supervise: '节点 {{milestone}}：提请督办',
  putOnAgenda: '节点 {{milestone}}：提请上会',
};

/** Whom a task waits for, a sentence each. */
export const waiting = {
  receipt: '等待{{bureau}}签收',
  contribution: '等待{{bureau}}报节点 {{milestone}} 配合情况',
  submission: '等待{{bureau}}申请节点 {{milestone}} 办结',
  'sign-off': '等待{{bureau}}负责人签批节点 {{milestone}}',
  review: '等待联席会议办公室初审节点 {{milestone}}',
  'strike-off': '等待联席会议办公室对节点 {{milestone}} 销号',
};
