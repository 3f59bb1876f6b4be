import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';
import type { Probe } from './liveness';

/** The failure is the probe's; what the connection says after it, nobody hears. */
const ignored = (): void => undefined;

/** Any answer of an HTTP server, be it a refusal: its event loop turns. It is read, or it would hold its connection. */
export function httpProbe(url: string): Probe {
  return async (signal) => (await fetch(url, { signal })).text();
}

/** A gRPC server greets whoever connects with its settings. */
export function grpcProbe(port: number): Probe {
  return async (signal) => {
    const session = connectHttp2(`http://127.0.0.1:${String(port)}`).on('error', ignored);
    try {
      await once(session, 'remoteSettings', { signal });
    } finally {
      session.destroy();
    }
  };
}

/** The first words of whoever begins a session: version 3.0 of PostgreSQL's protocol, a name and a database. The next ones would be a password. */
const greeting = startMessage('user', 'postgres', 'database', 'postgres');

/**
 * Any answer to the beginning of a session, be it that the server is starting up or has no room; except that it is shutting down: told to by
 * somebody else, it may wait for its last session for ever, and takes no other.
 */
export function postgresProbe(port: number): Probe {
  return async (signal) => {
    const socket = connect(port, '127.0.0.1').on('error', ignored);
    try {
      socket.write(greeting);
      const [answer] = await once(socket, 'data', { signal }) as [Buffer];
      if (refusesForGood(answer)) throw new Error('PostgreSQL is shutting down.');
    } finally {
      socket.destroy();
    }
  };
}

function startMessage(...words: readonly string[]): Buffer {
  const text = Buffer.from(`${words.join('\0')}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(head.length + text.length);
  head.writeInt32BE(3 << 16, 4);
  return Buffer.concat([head, text]);
}

/**
 * A refusal is an E, its length, and fields that begin with a letter and end with a zero. One code, 57P03, stands for all the reasons not to
 * take sessions now; our clusters word them in English.
 */
function refusesForGood(answer: Buffer): boolean {
  const [kind, fields] = [answer.toString('latin1', 0, 1), answer.toString('utf8', 5).split('\0')];
  return kind === 'E' && fields.includes('C57P03') && fields.includes('Mthe database system is shutting down');
}
