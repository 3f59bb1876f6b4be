/** Forms of one act. */
export const decision = {
  sending: '正在提交…',
  close: '收起',
  done: '已办成：{{title}}。',
  sure: '确定',
  notSure: '先不办',
  optional: '（可不填）',
};
