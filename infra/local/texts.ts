import type { Ending } from './child';
import { joined, type Bilingual } from './language';

/** How a process ended, for a sentence that says what it means. */
export function howEnded({ code, signal }: Ending): Bilingual {
  return signal === null ? { zh: `退出码 ${String(code)}`, en: `code ${String(code)}` } : { zh: `信号 ${signal}`, en: `signal ${signal}` };
}

/** A title in Latin letters keeps its distance from the Chinese after it. */
function titled({ zh }: Bilingual): string {
  return /[ -~]$/.test(zh) ? `${zh} ` : zh;
}

/** What `npm start`, `stop` and `reset` say while all goes well, or mends itself. Failures say their sentences where they are found. */
export const texts = {
  temporal: { zh: 'Temporal', en: 'Temporal' },
  testServer: { zh: 'Temporal 测试服务器', en: 'Temporal test server' },
  browser: { zh: '测试用浏览器', en: 'browser of the tests' },
  postgres: { zh: 'PostgreSQL', en: 'PostgreSQL' },
  settings: { zh: '查看环境变量', en: 'look at the settings' },
  startPostgres: { zh: '启动 PostgreSQL', en: 'start PostgreSQL' },
  migrations: { zh: '迁移数据库', en: 'migrations' },
  startTemporal: { zh: '启动 Temporal', en: 'start Temporal' },
  startRest: { zh: '启动 API 和 Worker', en: 'start API and worker' },
  runsElsewhere: { zh: '在别处运行', en: 'runs elsewhere' },
  filesElsewhere: (folder: string, account: string, home: string) => ({
    zh: `位于 ${folder}：账户 ${account} 无法进入 ${home}`,
    en: `in ${folder}: account ${account} cannot enter ${home}`,
  }),
  theOneAt: (address: string) => ({ zh: `使用 ${address}`, en: `the one at ${address}` }),
  registeredAt: (address: string, names: string) => ({ zh: `使用 ${address}；已注册 ${names}`, en: `the one at ${address}; registered ${names}` }),
  namedServer: (version: string, place: string) => ({ zh: `${version}，位于 ${place}，由 DATABASE_URL 指定`, en: `${version} at ${place}, as DATABASE_URL says` }),
  allRuns: {
    zh: "全部已在运行。按 Ctrl-C 停止；在另一窗口用 'npm run status' 查看状态。",
    en: "Everything is running. Ctrl-C stops it; 'npm run status' in another window shows how it is.",
  },
  openThis: (address: string) => ({ zh: `打开这个地址：${address}（网页；选一位示例人员即可登录）`, en: `Open this: ${address} (the page; choose one of the example people to sign in)` }),
  howToSignIn: (file: string) => ({
    zh: `如何以各岗位的示例人员登录：'npx --no-install lianxi people'（口令、验证码和令牌在 ${file}；示例，非方案内容）。`,
    en: `How to sign in as each of the example people: 'npx --no-install lianxi people' (passwords, codes and tokens are in ${file}; examples, not of the plan).`,
  }),
  retryDemo: (why: Bilingual) => joined(why, { zh: "可用 'npx --no-install lianxi demo' 重试。", en: "Try it again with 'npx --no-install lianxi demo'." }),
  stopped: { zh: '已停止。', en: 'Stopped.' },
  nothingRuns: { zh: '没有在运行。', en: 'Nothing is running.' },
  stopping: { zh: '正在停止，等待各部分办完手头的工作 …', en: 'Stopping; each part finishes what it is at …' },
  stoppingParts: (titles: readonly Bilingual[]) => ({ zh: `正在停止 ${titles.map(({ zh }) => zh).join('、')} …`, en: `Stopping ${titles.map(({ en }) => en).join(' and ')} …` }),
  endingAtOnce: { zh: '立即结束。', en: 'Ending at once.' },
  leftBehind: (title: Bilingual, pid: number) => ({
    zh: `${titled(title)}是上次运行遗留的（进程 ${String(pid)}），正在结束。`,
    en: `${title.en} was left behind by an earlier run (process ${String(pid)}) and is ended.`,
  }),
  ended: (title: Bilingual, ending: Ending) => ({
    zh: `${titled(title)}意外结束（${howEnded(ending).zh}），正在重新启动。`,
    en: `${title.en} ended unexpectedly (${howEnded(ending).en}). It is started again.`,
  }),
  notStarted: (title: Bilingual) => ({ zh: `${titled(title)}未能启动，正在重新启动。`, en: `${title.en} could not be started. It is started again.` }),
  hung: (title: Bilingual, seconds: number) => ({
    zh: `${titled(title)}已 ${String(seconds)} 秒没有应答，已强制结束，正在重新启动。`,
    en: `${title.en} did not answer for ${String(seconds)} s and was killed. It is started again.`,
  }),
  runsAgain: (title: Bilingual) => ({ zh: `${titled(title)}已恢复运行。`, en: `${title.en} is running again.` }),
  heldDown: (title: Bilingual, name: string) => ({
    zh: `${titled(title)}已按要求停止；'npm start -- ${name}' 再次启动。`,
    en: `${title.en} is stopped, as asked; 'npm start -- ${name}' starts it again.`,
  }),
  partStopped: (title: Bilingual, name: string) => ({
    zh: `${titled(title)}已停止，其余部分继续运行。用 'npm start -- ${name}' 再次启动。`,
    en: `${title.en} is stopped, the rest goes on. Start it again with 'npm start -- ${name}'.`,
  }),
  partRuns: (title: Bilingual, pid: number) => ({ zh: `${titled(title)}已在运行（进程 ${String(pid)}）。`, en: `${title.en} is running already (process ${String(pid)}).` }),
  partStarted: (title: Bilingual) => ({ zh: `${titled(title)}已启动。`, en: `${title.en} is started.` }),
  portTaken: (port: number, title: Bilingual) => ({
    zh: `${titled(title)}的端口 ${String(port)} 已被别的程序占用。`,
    en: `Port ${String(port)} of ${title.en} is taken by another program.`,
  }),
  portTakenRemedy: (name: string) => ({
    zh: `请结束该程序，再运行 'npm start -- ${name}'；或先后运行 'npm run stop' 和 'npm start'，除专门指定的端口外会另选端口。`,
    en: `End that program and run 'npm start -- ${name}' again; or 'npm run stop' and 'npm start', which takes another port unless one was set.`,
  }),
  notUp: (title: Bilingual) => ({ zh: `${titled(title)}未能启动，仍在反复尝试。`, en: `${title.en} did not come up, and is tried again and again.` }),
  statusTells: { zh: "详情见 'npm run status'。", en: "'npm run status' tells more." },
  portMoved: (port: number, title: Bilingual, now: number, variable: string) => ({
    zh: `端口 ${String(port)} 已被占用：${title.zh} 改用 ${String(now)}。（可用 ${variable} 另行指定。）`,
    en: `Port ${String(port)} is taken: ${title.en} uses ${String(now)}. (${variable} sets another.)`,
  }),
  portLost: (port: number, title: Bilingual, now: number, variable: string) => ({
    zh: `端口 ${String(port)} 在启动期间被占用：${title.zh} 改用 ${String(now)}。（可用 ${variable} 另行指定。）`,
    en: `Port ${String(port)} was taken meanwhile: ${title.en} uses ${String(now)}. (${variable} sets another.)`,
  }),
  resetQuestion: (data: string) => ({ zh: `删除 ${data} 中的记录和全部工作流？[y/N] `, en: `Remove the record and all workflows in ${data}? [y/N] ` }),
  nothingRemoved: { zh: '未删除任何数据。', en: 'Nothing was removed.' },
  allRemoved: { zh: '数据已全部删除，下次启动从头开始。', en: 'All data are removed; the next start begins anew.' },
  removedHere: (variables: readonly string[]) => ({
    zh: `本目录中的数据已全部删除；${variables.join('、')} 所指服务器上的数据保留。`,
    en: `All data in this clone are removed; what the servers of ${variables.join(' and ')} hold stays.`,
  }),
} as const satisfies Readonly<Record<string, Bilingual | ((...args: never[]) => Bilingual)>>;
