/** What a post is told of a decision: what was decided, by whom, and on what it rests. */
export const told = {
  taskOpened: '{{by}}交办措施{{measure}}，请在{{within}}个工作日内签收。依据：签收规则，方案措施{{measure}}。',
  receiptSigned: '{{bureau}}已签收措施{{measure}}（{{by}}办理）。依据：签收规则，方案措施{{measure}}。',
  coordinatorConfirmed: '{{by}}确认{{bureau}}为措施{{measure}}的汇总单位。依据：{{authority}}。',
  coordinatorChanged: '{{by}}将措施{{measure}}转办：汇总单位由{{from}}变更为{{bureau}}。依据：{{authority}}。',
  contributionFiled: '{{bureau}}已报节点{{milestone}}的配合情况（{{by}}办理）。依据：由汇总单位统一报送，方案措施{{measure}}。',
  milestoneSubmitted: '{{by}}申请节点{{milestone}}办结，完成日期{{achievedOn}}；下一步：局领导签批。依据：审批环节，方案措施{{measure}}。',
  milestoneApproved: '节点{{milestone}}已由局领导签批（{{by}}办理）；下一步：{{next}}。依据：审批环节，方案措施{{measure}}。',
  milestoneReviewed: '{{by}}初审通过节点{{milestone}}；下一步：{{next}}。依据：审批环节，方案措施{{measure}}。',
  milestoneReturned: '{{by}}退回节点{{milestone}}，请汇总单位重办后再次申请办结。理由：“{{reason}}”。依据：退回规则，方案措施{{measure}}。',
  returnedToHead: '{{by}}退回节点{{milestone}}，请局领导重新签批。理由：“{{reason}}”。依据：退回规则，方案措施{{measure}}。',
  milestoneWithdrawn: '{{by}}撤回了节点{{milestone}}的上一步，原待办不必再办。理由：“{{reason}}”。依据：下一步未办前可撤回，方案措施{{measure}}。',
  milestoneStruckOff: '{{by}}对节点{{milestone}}销号。依据：审批环节，方案措施{{measure}}。',
  struckOffByList: '{{by}}对节点{{milestone}}销号。依据：拟销号清单 {{list}}，方案措施{{measure}}。',
  milestoneReopened: '{{by}}重新开启节点{{milestone}}，须再次办理并申请办结。理由：“{{reason}}”。依据：{{authority}}。',
  extensionRequested: '{{by}}申请将节点{{milestone}}延期至{{dueOn}}；由{{decides}}决定，决定前期限不变。理由：“{{reason}}”。依据：谁定的期限由谁批，方案措施{{measure}}。',
  extensionRefused: '{{by}}登记：不予延期，节点{{milestone}}期限不变。理由：“{{reason}}”。依据：谁定的期限由谁批，方案措施{{measure}}。',
  dueDateMoved: '{{by}}登记：准予延期，节点{{milestone}}完成期限改为{{dueOn}}，报送期限{{reportBy}}。依据：{{authority}}。',
  taskConcludedOtherwise: '{{by}}登记措施{{measure}}{{as}}，未销号的节点不再办理。依据：{{authority}}。',
  countersignatureOpened: '{{by}}将节点{{milestone}}送{{bureaus}}会签，时限{{limitOn}}。依据：会签规则，方案措施{{measure}}。',
  countersigned: '{{bureau}}对节点{{milestone}}会签稿（第{{version}}稿）答复：{{answer}}（{{by}}办理）。依据：会签规则，方案措施{{measure}}。',
  countersignedWithOpinion: '{{bureau}}对节点{{milestone}}会签稿（第{{version}}稿）答复：{{answer}}（{{by}}办理）。意见：“{{reason}}”。依据：会签规则，方案措施{{measure}}。',
  countersignTurn: '节点{{milestone}}的会签轮到贵单位：{{bureau}}已答复（{{by}}办理）。依据：依次会签，方案措施{{measure}}。',
  countersignedTextChanged: '{{by}}修改了节点{{milestone}}的会签稿（第{{version}}稿），原答复作废，时限{{limitOn}}。依据：会签规则，方案措施{{measure}}。',
  signersChanged: '{{by}}调整节点{{milestone}}的会签单位：加签{{added}}，减签{{removed}}。理由：“{{reason}}”。依据：会签规则，方案措施{{measure}}。',
  countersignatureSettled: '{{by}}登记了节点{{milestone}}会签分歧（{{bureaus}}）的协调裁定。依据：{{authority}}。',
  next: { review: '联席会议办公室初审', list: '召集人签署拟销号清单', 'strike-off': '联席会议办公室销号' },
};

/** The same in a word, as a list has it. */
export const toldKind = {
  taskOpened: '交办', receiptSigned: '签收', coordinatorConfirmed: '确认汇总', coordinatorChanged: '转办', contributionFiled: '配合情况', milestoneSubmitted: '申请办结', milestoneApproved: '签批',
  milestoneReviewed: '初审', milestoneReturned: '退回', milestoneWithdrawn: '撤回', milestoneStruckOff: '销号', milestoneReopened: '重新开启', extensionRequested: '延期申请', extensionRefused: '不予延期',
  dueDateMoved: '准予延期', taskConcludedOtherwise: '另行办结', countersignatureOpened: '送会签', countersigned: '会签答复', countersignedTextChanged: '会签改稿', signersChanged: '加减签', countersignatureSettled: '会签裁定',
};
