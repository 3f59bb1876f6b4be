/** Why a step came when it did: the rung, the working days counted, the clause. Kinds as the ladder knows them. */
export const why = {
  remindReceipt: '{{bureaus}}尚未签收措施{{measure}}：启动（{{from}}）后{{within}}个工作日内签收，其后每{{every}}个工作日提醒一次，本次为第{{occurrence}}次。依据：方案措施{{measure}}。',
  remind: '节点{{milestone}}将于{{dueOn}}到期：提前{{days}}个工作日提醒。依据：方案措施{{measure}}，{{basis}}。',
  remindOnDay: '节点{{milestone}}于{{dueOn}}当日到期：到期当日提醒。依据：方案措施{{measure}}，{{basis}}。',
  urge: '节点{{milestone}}应于{{reportBy}}前报送：逾期后首个工作日起催办，每{{every}}个工作日一次，本次为第{{occurrence}}次。依据：方案措施{{measure}}，{{basis}}。',
  supervise: '节点{{milestone}}应于{{reportBy}}前报送，其后{{days}}个工作日仍未报：提请督办。依据：方案措施{{measure}}，{{basis}}。',
  putOnAgenda: '节点{{milestone}}提请督办后{{days}}个工作日仍未报：提请联席会议。依据：方案措施17（联席会议制度）、措施{{measure}}，{{basis}}。',
  countersignLimit: '节点{{milestone}}的会签（第{{version}}稿）时限为{{limitOn}}，{{bureaus}}未反馈。未反馈不视为同意；汇总单位可带“未反馈”继续办理，逾期单位仍可补报意见。依据：会签时限规则，方案措施{{measure}}，{{basis}}。',
  countersignOpened: '节点{{milestone}}的会签稿（第{{version}}稿）请贵单位会签，时限{{limitOn}}：答复同意、原则同意（附意见）或不同意（附理由）。依据：方案措施{{measure}}，{{basis}}。',
  countersignAttached: '会签后增附了证明材料，原答复作废，请连同新材料重新会签：节点{{milestone}}第{{version}}稿，时限{{limitOn}}；会签稿文字未变，新材料见会签页。依据：方案措施{{measure}}，{{basis}}。',
  countersignContributed: '会签后有单位重报了配合情况，原答复作废，请重新会签：节点{{milestone}}第{{version}}稿，时限{{limitOn}}；会签稿文字未变，配合情况的新旧对照见会签页。依据：方案措施{{measure}}，{{basis}}。',
  countersignChanged: '会签稿已修改，原答复作废，请重新会签：节点{{milestone}}第{{version}}稿，时限{{limitOn}}；与上一稿的逐段对照见会签页。依据：方案措施{{measure}}，{{basis}}。',
  countersignNoMore: '（其后贵单位已不在会签之列，不需答复。）',
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
  countersignLimit: '节点 {{milestone}}：会签（第{{version}}稿）到期，通报未反馈单位',
};

/** Whom a task waits for, a sentence each. */
export const waiting = {
  receipt: '等待{{bureau}}签收',
  contribution: '等待{{bureau}}报节点 {{milestone}} 配合情况',
  countersignature: '等待{{bureau}}会签节点 {{milestone}}',
  submission: '等待{{bureau}}申请节点 {{milestone}} 办结',
  'sign-off': '等待{{bureau}}局领导签批节点 {{milestone}}',
  review: '等待联席会议办公室初审节点 {{milestone}}',
  'strike-off': '等待联席会议办公室对节点 {{milestone}} 销号',
  disagreement: '节点 {{milestone}} 会签有不同意见：等待{{bureau}}协调（汇总单位修改会签稿，或由办公室凭依据登记裁定）',
  listing: '等待联席会议办公室将节点 {{milestone}} 列入拟销号清单并送签',
  list: '等待{{bureau}}签署含节点 {{milestone}} 的拟销号清单',
  extension: '等待{{bureau}}决定节点 {{milestone}} 的延期申请',
};
