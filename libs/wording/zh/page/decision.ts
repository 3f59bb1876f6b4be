/** Forms of one act. */
export const decision = {
  sending: '正在提交…',
  close: '收起',
  sure: '确定',
  notSure: '先不办',
  optional: '（可不填）',
};
