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

/** The question of PostgreSQL's protocol whether it speaks TLS: it is answered with a letter, also during recovery and without a password. */
const speaksTls = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

export function postgresProbe(port: number): Probe {
  return async (signal) => {
    const socket = connect(port, '127.0.0.1').on('error', ignored);
    try {
      socket.write(speaksTls);
      await once(socket, 'data', { signal });
    } finally {
      socket.destroy();
    }
  };
}
