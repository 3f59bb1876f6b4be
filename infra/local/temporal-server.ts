import { dynamicConfig } from '../temporal/dynamic-config';
import { registeredAttributes, type RegisteredAttribute } from '../temporal/search-attributes';
import { Fault, reasonOf } from './fault';
import { asItIs, type Bilingual } from './language';
import { listens } from './listening';
import { usualNamespace } from './namespace';
import { bringUp, type Part } from './part';
import { timeGivesWay } from './parts';
import { homeAt } from './paths';
import { grpcProbe } from './probes';
import { lastLine, runCommand } from './run-command';
import { obtainTemporal } from './temporal-binary';
import { texts } from './texts';

/** A running Temporal development server. */
export interface TemporalServer {
  /** `127.0.0.1:7233` */
  readonly address: string;
  /** Undefined when it was started without the web UI. */
  readonly uiUrl: string | undefined;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface TemporalOptions {
  /** SQLite file; without one everything is forgotten at the end. */
  readonly dataFile?: string;
  /** Made when it is not there; the usual one, unless another is named. */
  readonly namespace?: string;
  readonly port: number;
  /** Port of the web UI; without one there is none. */
  readonly uiPort?: number;
  readonly log: string;
}

/** Starts a development server with the product's search attributes and dynamic configuration. */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const part = temporalPart(await obtainTemporal(homeAt().tools), options);
  const child = await bringUp(part);
  return {
    address: `127.0.0.1:${String(options.port)}`,
    uiUrl: options.uiPort === undefined ? undefined : `http://127.0.0.1:${String(options.uiPort)}`,
    pid: child.pid,
    stop: () => child.end(part.drain.signal, part.drain.graceMs),
  };
}

/** Temporal as a part to supervise. */
export function temporalPart(binary: string, { dataFile, namespace = usualNamespace, port, uiPort, log }: TemporalOptions): Part {
  const args = [
    'server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace, '--log-level', 'warn',
    ...(dataFile === undefined ? [] : ['--db-filename', dataFile]),
    ...(uiPort === undefined ? ['--headless'] : ['--ui-ip', '127.0.0.1', '--ui-port', String(uiPort), '--ui-disable-news-fetch']),
    ...registeredAttributes.flatMap(({ name, type }) => ['--search-attribute', `${name}=${type}`]),
    ...Object.entries(dynamicConfig).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${JSON.stringify(value)}`]),
  ];
  return {
    name: 'temporal',
    title: asItIs('Temporal'),
    readyWithinMs: 60_000,
    lives: grpcProbe(port),
    drain: { signal: 'SIGTERM', graceMs: 15_000 },
    launch: () => Promise.resolve({ command: binary, args, output: log, niceness: timeGivesWay }),
    // The attributes are registered last: a server that knows them has its namespace and serves.
    ready: async ({ pid }) => await listens(pid, port) && (await missingAttributes(binary, `127.0.0.1:${String(port)}`, namespace)).length === 0,
  };
}

/** The product's search attributes that the server at `address` does not know. Throws when it does not answer. */
export async function missingAttributes(binary: string, address: string, namespace = usualNamespace): Promise<RegisteredAttribute[]> {
  const listed = await runCommand(binary, [
    'operator', 'search-attribute', 'list', '--address', address, '--namespace', namespace, '--output', 'json', '--command-timeout', '5s',
  ]);
  if (listed.code !== 0) throw new Error(listed.stderr.trim());
  const known = JSON.stringify(JSON.parse(listed.stdout));
  return registeredAttributes.filter(({ name }) => !known.includes(`"${name}"`));
}

/**
 * Registers what is missing on a server that somebody else runs, and answers a remark for the reader.
 * @param address `host:port`
 * @throws Fault when the server cannot be used
 */
export async function ensureAttributes(address: string, tools: string, namespace = usualNamespace): Promise<Bilingual> {
  if (!/^[^\s/]+:\d+$/.test(address)) {
    throw new Fault(
      { zh: `TEMPORAL_ADDRESS=${address} 不是 Temporal 的地址。`, en: `TEMPORAL_ADDRESS=${address} is no address of Temporal.` },
      { zh: '请写成 主机:端口，例如 127.0.0.1:7233。', en: 'Write it as host:port, such as 127.0.0.1:7233.' },
    );
  }
  const binary = await obtainTemporal(tools);
  const missing = await missingAttributes(binary, address, namespace).catch((error: unknown) => {
    throw unusable(address, reasonOf(error), namespace);
  });
  for (const { name, type } of missing) {
    const made = await runCommand(binary, [
      'operator', 'search-attribute', 'create', '--address', address, '--namespace', namespace, '--name', name, '--type', type,
    ]);
    if (made.code !== 0) {
      throw new Fault(
        { zh: `无法注册搜索属性 ${name}：${lastLine(made)}`, en: `Search attribute ${name} could not be registered: ${lastLine(made)}` },
        { zh: `请其管理员将 ${name} 注册为 ${type}。`, en: `Let its operator register ${name} as ${type}.` },
      );
    }
  }
  return missing.length === 0 ? texts.theOneAt(address) : texts.registeredAt(address, missing.map(({ name }) => name).join(', '));
}

/** What Temporal's command line said of a server, in its first line, and what to do. */
export function unusable(address: string, said: string, namespace = usualNamespace): Fault {
  const [first = ''] = said.split('\n');
  const words = first.replace(/^Error: /, '').replace(/\.$/, '');
  const cause = { zh: `无法使用 ${address} 的 Temporal：${words}。`, en: `Temporal at ${address} cannot be used: ${words}.` };
  if (/namespace .*not found/i.test(first)) {
    return new Fault(cause, {
      zh: `请其管理员运行 'temporal operator namespace create ${namespace}'，或在 TEMPORAL_NAMESPACE 中改用别的命名空间。`,
      en: `Let its operator run 'temporal operator namespace create ${namespace}', or name another one in TEMPORAL_NAMESPACE.`,
    });
  }
  return new Fault(cause, {
    zh: '请确认它在运行且 TEMPORAL_ADDRESS 无误；或取消 TEMPORAL_ADDRESS，改由本机启动。',
    en: 'See that it runs and that TEMPORAL_ADDRESS is right, or unset TEMPORAL_ADDRESS: then one is started here.',
  });
}
