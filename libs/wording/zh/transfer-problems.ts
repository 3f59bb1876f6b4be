/** Why a part is not passed on within its bureau (转办), and what to do next. */
export const transferProblems = {
  'post-not-handling': { title: '岗位不是联络员岗位', detail: '“{{post}}”不是联络员岗位（to），转办只能转给本单位的联络员或承办科室。请改填这样的岗位；须由系统管理员设立的，先设立岗位。' },
  'post-vacant': { title: '岗位无人任职', detail: '“{{post}}”目前无人任职（to），转过去无人办理。请先安排任职人员，或改填其他岗位。' },
  'post-of-other-bureau': { title: '岗位不属于本单位', detail: '岗位“{{post}}”不属于“{{bureau}}”（to），转办只在本单位内部。请填写本单位的岗位；要换承办单位的，请报联席会议办公室。' },
  'part-already-transferred': { title: '已由该岗位经办', detail: '“{{bureau}}”的这项工作已由“{{post}}”经办（to），不必再转。请改填其他岗位，或者不办。' },
  'transfer-to-oneself': { title: '不能转办给本岗位', detail: '“{{post}}”就是您现在的岗位（to），转办给自己没有意义。请改填本单位的其他岗位；要收回已转办的工作，请不填岗位（交回）。' },
  'part-not-transferred': { title: '没有可交回的转办', detail: '“{{bureau}}”的这项工作没有转办给别的岗位（to），不能交回。请写明转给哪个岗位。' },
  'transfer-due-in-the-past': { title: '内部期限已过', detail: '内部期限{{dueOn}}（dueOn）早于今天{{today}}，无法按期办理。请填写今天或以后的日期，或者不填。' },
  'transfer-due-too-late': { title: '内部期限晚于报送期限', detail: '内部期限{{dueOn}}（dueOn）晚于报送期限{{reportBy}}，单位将来不及报送。请填写{{reportBy}}或以前的日期。' },
};
