import { createServer, type AddressInfo } from 'node:net';
import { Fault } from './fault';
import type { Bilingual } from './language';

/** A port on 127.0.0.1 that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => { resolve(port); });
    });
  });
}

/** Whether something could listen on this port of 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => { resolve(false); })
      .listen(port, '127.0.0.1', () => { server.close(() => { resolve(true); }); });
  });
}

/** A port somebody asked for, or a default one that may move. */
export interface PortWish {
  /** The environment variable that sets it. */
  readonly variable: string;
  readonly title: Bilingual;
  readonly usual: number;
}

/** The number set in the wish's variable; undefined when it is not set. */
export function askedPort({ variable, title }: PortWish, env: NodeJS.ProcessEnv): number | undefined {
  const text = env[variable];
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Fault(
    { zh: `${variable}=${text} 不是可用于 ${title.zh} 的端口。`, en: `${variable}=${text} is not a port for ${title.en}.` },
    { zh: '请设为 1 至 65535 之间的整数。', en: 'Set a number from 1 to 65535.' },
  );
}

/**
 * The port for a wish: the one asked for, which must be free; else the usual one, or the next free one above it.
 * @param taken ports that are for others
 * @param free whether a port is free
 */
export async function choosePort(
  wish: PortWish, env: NodeJS.ProcessEnv, taken: ReadonlySet<number>, free: (port: number) => Promise<boolean> = isFree,
): Promise<number> {
  const asked = askedPort(wish, env);
  const fits = async (port: number) => !taken.has(port) && await free(port);
  if (asked !== undefined && !await fits(asked)) {
    throw new Fault({ zh: `${wish.title.zh} 的端口 ${String(asked)} 已被占用。`, en: `Port ${String(asked)} for ${wish.title.en} is taken.` }, anotherPort(wish));
  }
  let port = asked ?? wish.usual;
  while (!await fits(port)) {
    port += 1;
    if (port > wish.usual + 100) throw noneFree(wish, port - 1);
  }
  return port;
}

/** What to do about a port that was asked for and is not to be had. */
export function anotherPort({ variable }: PortWish): Bilingual {
  return { zh: `请结束占用该端口的程序，或将 ${variable} 设为别的端口。`, en: `End what listens there, or set ${variable} to another port.` };
}

function noneFree({ title, usual, variable }: PortWish, last: number): Fault {
  const [from, to] = [String(usual), String(last)];
  return new Fault(
    { zh: `${from} 至 ${to} 之间没有可供 ${title.zh} 使用的端口。`, en: `No port from ${from} to ${to} is free for ${title.en}.` },
    { zh: `请将 ${variable} 设为空闲的端口。`, en: `Set ${variable} to a free one.` },
  );
}
