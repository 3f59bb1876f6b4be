/** Refusals whose sentence for the API speaks of routes, headers or keys, as the command line says them instead. */
export const commandLine = {
  'request-invalid': '{{fields}}。请更正后再运行。',
  'identity-missing': '还没有登录。请先登录：lianxi sign-in；自动办理的，请用环境变量 LIANXI_TOKEN 给出令牌。',
  'request-too-slow': '请求没有在限定时间内送达服务端，未予受理。请检查网络后再运行一次。',
  'token-not-valid': '令牌不存在、已过期或已吊销，或其岗位已经变动。请重新登录：lianxi sign-in，或者检查环境变量 LIANXI_TOKEN。',
  'token-reads-only': '令牌只能查阅，不能办理事项。请换用可以办理的令牌，或者重新登录：lianxi sign-in。',
  'programme-unknown': '没有编号为“{{programme}}”的方案（--programme）。请写现有方案的编号。',
  'bureau-unknown': '“{{bureau}}”不是方案所列的责任单位（bureau）。请写单位编号，办公室写 office。',
  'as-of-out-of-range': '{{asOf, moment}}不在方案启动（{{from, moment}}）与方案时间（{{to, moment}}）之间（--as-of）。请写其间的日期，或者去掉它看现在的情况。',
  'task-unknown': '记录中没有这项任务了。请用 lianxi board 查看现有任务。',
  'workflow-not-started': 'Temporal 中还没有“{{workflow}}”的运行。调度通常在一秒内启动它；一分钟后仍没有的，请办理续期。',
  'record-busy': '同一任务或方案正被他人办理，或同时办理的人太多，未能在限定时间内轮到。本次没有任何改动，请稍后再运行一次。',
  'record-unreachable': '数据库暂时无法访问，本次是否办成尚不确定。请稍后用 lianxi task 查看，没有办成的再运行一次。',
  'record-not-writable': '数据库暂时不能写入：磁盘已满，或已设为只读。本次没有任何改动，查阅不受影响。请稍后再运行一次；如持续如此，请告知系统管理员。',
  unexpected: '系统出现意外错误，已记入日志（编号 {{reference}}）。请用 lianxi task 查看是否办成，没有办成的再运行一次；仍有问题的，请把编号告诉系统管理员。',
  'address-malformed': '所写的编号过长，或含有不能传送的字符。请更正后再运行。',
  /** Nothing a person typed: what this command line sends, that API does not take. */
  misunderstood: '服务端没有听懂本命令，没有任何改动；两者的版本可能不同。请重新运行 npm start，仍有问题的，请联系系统管理员。',
};
