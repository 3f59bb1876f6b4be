import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';

/** The test file every scanner knows; it harms nobody. */
export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** A server that speaks ClamAV's INSTREAM as the daemon does, and knows one virus. */
export class Clamd {
  /** What it was shown, file by file. */
  readonly shown: Buffer[] = [];

  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server, readonly address: string, says: string | undefined) {
    server.on('connection', (socket) => {
      this.sockets.add(socket.on('error', () => undefined));
      void this.serve(socket, says).catch(() => undefined);
    });
  }

  /** @param where a path of a socket, or a port of its own when left out; with `says` it answers that instead, and with an empty one nothing */
  static async start({ where, says }: { readonly where?: string; readonly says?: string } = {}): Promise<Clamd> {
    const server = createServer();
    await new Promise<void>((resolve) => { if (where === undefined) server.listen(0, '127.0.0.1', resolve); else server.listen(where, resolve); });
    const address = where === undefined ? `tcp://127.0.0.1:${(server.address() as AddressInfo).port}` : `unix://${where}`;
    return new Clamd(server, address, says);
  }

  /** Ends it with all who are connected; a second time, nothing. */
  stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => { this.server.close(() => { resolve(); }); });
  }

  private async serve(socket: Socket, says: string | undefined): Promise<void> {
    let all = Buffer.alloc(0);
    const command = Buffer.from('zINSTREAM\0');
    for await (const piece of socket as AsyncIterable<Buffer>) {
      all = Buffer.concat([all, piece]);
      const file = all.subarray(0, command.length).equals(command) ? fileIn(all.subarray(command.length)) : undefined;
      if (!file) continue;
      this.shown.push(file);
      if (says === '') continue;
      socket.end(`${says ?? (file.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')}\0`);
    }
  }
}

/** The file in its pieces, once the piece of no length has come. */
function fileIn(stream: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const length = stream.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(stream.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
