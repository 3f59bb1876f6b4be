import { createServer, type AddressInfo } from 'node:net';
import { Fault } from './fault';

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
  readonly title: string;
  readonly usual: number;
}

/** The number set in the wish's variable; undefined when it is not set. */
export function askedPort({ variable, title }: PortWish, env: NodeJS.ProcessEnv): number | undefined {
  const text = env[variable];
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Fault(`${variable}=${text} is not a port for ${title}.`, 'Set a number from 1 to 65535.');
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
    throw new Fault(`Port ${String(asked)} for ${wish.title} is taken.`, `End what listens there, or set ${wish.variable} to another port.`);
  }
  let port = asked ?? wish.usual;
  while (!await fits(port)) {
    port += 1;
    if (port > wish.usual + 100) throw new Fault(`No port from ${String(wish.usual)} to ${String(port - 1)} is free for ${wish.title}.`, `Set ${wish.variable} to a free one.`);
  }
  return port;
}
