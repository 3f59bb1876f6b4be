import type { Socket } from 'node:net';
import { connect, createServer, type AddressInfo } from 'node:net';

/** A way to a server that a test can cut, as when the server is away. */
export interface Proxy {
  readonly address: string;
  cut(): void;
  /** Nothing goes through what is connected now, and neither end hears of it, as when a machine is lost; new connections do get through. */
  stall(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function proxyTo(target: string): Promise<Proxy> {
  const [host = '', port] = target.split(':');
  const sockets = new Set<Socket>();
  let open = true;
  const server = createServer((near) => {
    if (!open) return near.destroy();
    const far = connect(Number(port), host);
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => { sockets.delete(socket); other.destroy(); });
    }
    return near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const cut = (): void => {
    open = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    address: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    cut,
    stall: () => { for (const socket of sockets) socket.pause(); },
    mend: () => { open = true; },
    close: async () => { cut(); await new Promise((resolve) => { server.close(resolve); }); },
  };
}
