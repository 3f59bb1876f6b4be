/**
 * What the entry script says before anything is built, in Chinese and English, and which of them it is: what is built is told by
 * the entry script. Node built-ins only.
 */

/** English where the terminal is English, else Chinese. */
export function languageIn({ LIANXI_LANG, LC_ALL, LC_MESSAGES, LANG }) {
  return [LIANXI_LANG, LC_ALL, LC_MESSAGES, LANG].find(Boolean)?.startsWith('en') ? 'en' : 'zh';
}

const zh = {
  ok: '完成',
  failed: '失败',
  stepFailed: (title) => `步骤“${title}”失败：`,
  packages: 'npm 软件包',
  build: '构建',
  installing: '正在安装软件包：快则一分钟，网络慢的要几分钟。',
  still: (step, seconds) => `  仍在进行：${step}，已 ${seconds} 秒`,
  installed: '已安装',
  installedAnew: '已重新安装软件包',
  incomplete: '编译器不完整，正在重新安装软件包。',
  oldNode: (version) => [`当前 Node 版本为 ${version}，联席需要 20.19 或更新版本。`, '请安装 Node 24（https://nodejs.org），再重新运行。'],
  npmUnreachable: (output) => [`npm 无法安装软件包：\n${output}`, '请确认 npm 能连接软件包源，再重新运行。'],
  npmFailed: (output) => [`npm 无法安装软件包：\n${output}`, '请按 npm 的提示处理后重新运行，届时会重新安装。'],
  notCompiled: (output) => [`源代码无法编译：\n${output}`, '请按编译器的提示修改后重新运行。'],
  whoSetsUp: (pid, command, since) => `进程 ${pid}，'npm run ${command}'，自 ${since}（北京时间）起`,
  setUpAlready: (who) => [`联席正在安装、构建（${who}）。`, "请等待完成；'npm run stop' 可结束它。"],
  waiting: (who) => `本目录正在为另一数据目录安装、构建（${who}），等待其完成 …`,
  interrupted: (command) => `安装、构建已中断。运行 'npm ${command}' 可继续。`,
  ending: (who) => `正在结束安装、构建（${who}）…`,
  stopped: '已停止。',
  noReset: (who) => [`联席正在安装、构建（${who}）。`, "请等待完成，或先结束它：'npm run stop'。"],
  settingUp: (who) => `正在安装、构建（${who}），尚未运行。`,
  nothingYet: "此处尚未安装。运行 'npm start' 即可安装并启动。",
  noCommand: (name, all) => [`没有命令 '${name}'。`, `可用的命令：${all}。`],
};

const en = {
  ok: 'ok',
  failed: 'failed',
  stepFailed: (title) => `Step '${title}' failed: `,
  packages: 'npm packages',
  build: 'build',
  installing: 'Installing the packages: a minute, or some where the network is slow.',
  still: (step, seconds) => `  still at it: ${step}, ${seconds} s so far`,
  installed: 'installed',
  installedAnew: 'packages installed anew',
  incomplete: 'The compiler is incomplete; the packages are installed anew.',
  oldNode: (version) => [`This is Node ${version}, and Lianxi needs 20.19 or newer.`, 'Install Node 24 (https://nodejs.org), then run this again.'],
  npmUnreachable: (output) => [`npm could not install the packages:\n${output}`, 'See that npm reaches its registry, then run this again.'],
  npmFailed: (output) => [`npm could not install the packages:\n${output}`, 'Mend what npm names, then run this again: it installs them anew.'],
  notCompiled: (output) => [`The sources do not compile:\n${output}`, 'Mend what the compiler names, then run this again.'],
  whoSetsUp: (pid, command, since) => `process ${pid}, 'npm run ${command}', since ${since} Beijing time`,
  setUpAlready: (who) => [`Lianxi is being set up already (${who}).`, "Wait until it is done; 'npm run stop' ends it."],
  waiting: (who) => `This clone is being set up for another home (${who}); waiting for it …`,
  interrupted: (command) => `Stopped during the set-up. 'npm ${command}' goes on with it.`,
  ending: (who) => `Ending the set-up (${who}) …`,
  stopped: 'Stopped.',
  noReset: (who) => [`Lianxi is being set up (${who}).`, "Wait until it is done, or end it first: 'npm run stop'."],
  settingUp: (who) => `Lianxi is being set up (${who}) and does not run yet.`,
  nothingYet: "Nothing has been set up here yet. 'npm start' does it.",
  noCommand: (name, all) => [`There is no command '${name}'.`, `These are: ${all}.`],
};

export const entryTexts = { zh, en };
