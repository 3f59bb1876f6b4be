import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import type { Scanner } from './scanner';
import { ScannerAway } from './scanner';

/** For so long, in milliseconds, the scanner may be silent; a large document takes it some seconds. */
const patienceMs = 60_000;

/** ClamAV's daemon, asked by its INSTREAM command: the file goes over the connection in pieces, each after its length. */
export class ClamAv implements Scanner {
  private readonly address: URL;

  /** @param address `tcp://127.0.0.1:3310` or `unix:///run/clamav/clamd.ctl` */
  constructor(address: string, private readonly patience = patienceMs) {
    this.address = new URL(address);
  }

  async scan(bytes: Readable): Promise<string | undefined> {
    const socket = this.connected();
    try {
      const verdict = read(socket);
      // A verdict that fails first is told by it, not by the writing that it broke off.
      await Promise.race([sent(socket, bytes), verdict.then(() => undefined)]);
      return found(await verdict);
    } catch (error) {
      throw error instanceof ScannerAway ? error : new ScannerAway(error);
    } finally {
      bytes.destroy();
      socket.destroy();
    }
  }

  private connected(): Socket {
    const { protocol, hostname, port, pathname } = this.address;
    const socket = protocol === 'unix:' ? connect(decodeURIComponent(pathname)) : connect(Number(port), hostname);
    return socket.setTimeout(this.patience, () => { socket.destroy(new Error(`No answer within ${this.patience} ms`)); });
  }
}

async function sent(socket: Socket, bytes: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, Buffer.concat([length, piece]));
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => { socket.write(bytes, (error) => { if (error) reject(error); else resolve(); }); });
}

/** All it says until it ends the connection; a verdict has a line. */
async function read(socket: Socket): Promise<string> {
  let said = '';
  for await (const piece of socket as AsyncIterable<Buffer>) {
    said += piece.toString('utf8');
    if (said.includes('\0') || said.length > 1_000) break;
  }
  return said.replace(/\0.*$/s, '').trim();
}

/** `stream: OK`, or `stream: Eicar-Signature FOUND`. */
function found(verdict: string): string | undefined {
  if (verdict === 'stream: OK') return undefined;
  const name = /^stream: (.+) FOUND$/.exec(verdict)?.[1];
  if (name === undefined) throw new ScannerAway(new Error(`It answered: ${verdict.slice(0, 200)}`));
  return name;
}
