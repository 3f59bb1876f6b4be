import type { Language } from './language';
import type { Status } from './status';

interface Texts {
  /** What stands first; nothing where all is as usual. */
  readonly state: Readonly<Record<Status['state'], string>>;
  readonly part: (title: string, pid: string, since: string) => string;
  readonly down: (title: string, failures: number, log: string) => string;
  readonly held: (name: string, title: string) => string;
  readonly logs: string;
}

const texts: Readonly<Record<Language, Texts>> = {
  zh: {
    state: {
      running: '',
      starting: '正在启动。',
      stopping: '正在停止。',
      stopped: "没有在运行。用 'npm start' 启动。",
      abandoned: "监管进程已不在；'npm start' 恢复运行，'npm run stop' 结束以下遗留进程：",
    },
    part: (title, pid, since) => `${title} 进程 ${pid} 自 ${since}（北京时间）起运行`,
    down: (title, failures, log) => `${title} 未在运行，正在重新启动${failures === 0 ? '' : `（已连续失败 ${String(failures)} 次）`}；日志 ${log}`,
    held: (name, title) => `${title} 已按要求停止；'npm start -- ${name}' 再次启动`,
    logs: '日志目录',
  },
  en: {
    state: {
      running: '',
      starting: 'It is starting.',
      stopping: 'It is stopping.',
      stopped: "Nothing is running. 'npm start' starts it.",
      abandoned: "The supervisor is gone; 'npm start' recovers, 'npm run stop' ends what is left:",
    },
    part: (title, pid, since) => `${title} process ${pid} since ${since} Beijing time`,
    down: (title, failures, log) => `${title} down, being started again${failures === 0 ? '' : ` (failed so far: ${String(failures)})`}; its log is ${log}`,
    held: (name, title) => `${title} stopped, as asked; 'npm start -- ${name}' starts it again`,
    logs: 'Logs in',
  },
};

/** The status in lines, for people. */
export function describeStatus({ state, parts, down, held, endpoints, logs }: Status, language: Language): string[] {
  const text = texts[language];
  if (state === 'stopped') return [text.state.stopped];
  return [
    ...(text.state[state] === '' ? [] : [text.state[state]]),
    ...parts.map(({ title, pid, since }) => text.part(column(title), String(pid).padEnd(8), shanghaiTime(since))),
    ...down.map(({ title, failures, log }) => text.down(column(title), failures, log)),
    ...held.map(({ name, title }) => text.held(name, column(title))),
    ...(endpoints ? [`API ${endpoints.api} · Temporal UI ${endpoints.temporalUi}/namespaces/${endpoints.namespace} · PostgreSQL ${endpoints.postgres}`] : []),
    `${text.logs} ${logs}`,
  ];
}

/** Twelve places wide; a Chinese character takes two. */
function column(title: string): string {
  return title.padEnd(12 - (title.match(/[^ -~]/g)?.length ?? 0));
}

/** `2026-11-25 10:43:25`; China has kept UTC+8 without daylight saving since 1991. */
function shanghaiTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
