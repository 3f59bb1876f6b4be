import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Finding, HealthReport } from '@lianxi/platform/health/health';
import { examine } from '@lianxi/platform/health/health';

/** The worker's only pages: `/health/live` says that the process answers, `/health/ready` whether its work is getting done. */
export class HealthServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly server: Server;

  /** @param port 0 for any that is free */
  constructor(private readonly checks: Readonly<Record<string, () => Promise<Finding>>>, private readonly port: number) {
    this.server = createServer((request, response) => { void this.answer(request.url, response); });
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async onApplicationBootstrap(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(this.port, '127.0.0.1', resolve);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => { resolve(); });
      this.server.closeAllConnections();
    });
  }

  private async answer(url: string | undefined, response: ServerResponse): Promise<void> {
    const report = await this.reportAt(url);
    response.writeHead(report === undefined ? 404 : report.status === 'ok' ? 200 : 503, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
    response.end(JSON.stringify(report));
  }

  private async reportAt(url: string | undefined): Promise<HealthReport | undefined> {
    if (url === '/health/live') return { status: 'ok', checks: {} };
    return url === '/health/ready' ? await examine(this.checks) : undefined;
  }
}
