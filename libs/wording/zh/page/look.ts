/** Words that every page says the same way. */
export const look = {
  deliverable: '成果{{deliverable}}（{{year}}年）',
  checkpoint: '{{year}}年年度节点',
  measure: '措施{{measure}}',
  daysLeft: '剩{{days}}个工作日',
  dueToday: '今天到期',
  daysOver: '已过{{days}}个工作日',
  noDay: '等待国务院办公厅放假安排',
  refused: '没有办成',
  confirmCoordinator: '去确认汇总单位',
  unreachable: '连接不上服务器。已填写的内容都保留着，请稍后再试。',
  changed: '您填写期间，内容有变动：',
  changedRow: '{{field}}：原为“{{from}}”，现为“{{to}}”',
  changedLook: '看过变动后，仍要办理的请再点一次。',
  nothing: '（空）',
};
