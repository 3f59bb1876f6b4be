/** Why a programme says no, and what to do next. `not-entitled` is worded with the tasks'. */
export const programmeProblems = {
  'plan-not-in-force': {
    title: '方案尚未生效',
    detail: '这份方案是征求意见稿，尚未印发，不能正式启动（mode）；正式启动需有印发文号和成文日期。请以演练方式启动（mode: rehearsal），或者待正式印发后补填文号和日期。',
  },
  'plan-in-force-already': {
    title: '这份方案已经正式启动',
    detail: '这份方案按同一印发文号已经正式启动（plan），编号“{{programme}}”；一份方案只正式启动一次，否则每个单位会收到双份任务和提醒。请直接使用已有的方案。',
  },
  'document-differs': {
    title: '同一版本内容不同',
    detail: '记录中已有内容不同的$t(document.{{kind}})，版本同为“{{version}}”（version）；版本一经使用，内容不再改变。请给新内容另定版本后重新启动。',
  },
  'clock-is-live': {
    title: '正式方案的时钟不可拨动',
    detail: '正式启动的方案使用真实时间，不能启停或跳转（clock）。需要推演的，请另以演练方式启动。',
  },
  'clock-already-running': {
    title: '时钟已在走动',
    detail: '本演练的时钟已在走动，现在是{{now, moment}}（clock），无需再次启动。要停住，请办理停止。',
  },
  'clock-already-standing': {
    title: '时钟已经停住',
    detail: '本演练的时钟停在{{now, moment}}（clock），无需再次停止。要继续，请办理启动或跳转。',
  },
  'clock-backwards': {
    title: '时钟不能倒拨',
    detail: '所求时间{{to, moment}}不晚于方案时间{{now, moment}}（to），时钟只能向前。请填写更晚的日期或时间。',
  },
  'clock-beyond-calendar': {
    title: '尚无官方日历',
    detail: '所求时间{{to, moment}}晚于{{until}}（to），此后年份国务院办公厅尚未公布节假日安排，工作日无从计算。请填写不晚于{{until}}的日期。',
  },
  'programme-not-settled': {
    title: '尚有事项未办妥',
    detail: '方案时间是{{now, moment}}，措施 {{tasks}} 还有到期的步骤、未告知工作流的变动或待发的通知，此时不能跳转时钟（to）。请稍候几秒重试；一分钟后仍不行的，请系统管理员查看工作进程和 Temporal 是否在运行。',
  },
};
