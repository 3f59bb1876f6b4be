import type { Environment } from '@lianxi/platform/env/environment';
import { nestLog } from '@lianxi/platform/log/nest-log';
import { processLog } from '@lianxi/platform/log/process-log';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module';
import { Credentials } from './http/credentials';
import { environmentToken } from './http/environment.provider';
import { httpAdapter } from './http/http-adapter';
import { createDocument } from './http/openapi';
import { limitRequests } from './http/request-rate';
import { securityHeaders } from './http/security-headers';
import { builtPage, servePage } from './page/serve-page';

/** Where the API documents itself. */
const documentation = 'api/docs';

/** The API with the page before it, ready to listen. */
export async function createApp(environment: Environment, page = builtPage): Promise<NestFastifyApplication> {
  const app = await assemble(environment);
  prepare(app, page);
  return app;
}

/** The API without anything it stands on: enough to describe it. */
export async function createOutline(environment: Environment): Promise<NestFastifyApplication> {
  const app = await assemble(environment, { preview: true, logger: false });
  setRoutes(app);
  return app;
}

function assemble(environment: Environment, changed: Pick<NestApplicationOptions, 'preview' | 'logger'> = {}): Promise<NestFastifyApplication> {
  const log = processLog('api', environment.LOG_LEVEL);
  // Nest would read forms as well, and each act would have a second way in that nobody describes; Fastify reads JSON by itself.
  const options: Pick<NestApplicationOptions, 'preview' | 'logger' | 'bodyParser'> = { bodyParser: false, logger: nestLog(log), ...changed };
  return NestFactory.create<NestFastifyApplication>(AppModule.in(environment, log), httpAdapter(log, environment), options);
}

function setRoutes(app: NestFastifyApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
}

/** What every form of the app needs, also one that a test has put together. The page stands at the entrance, where it has been built; else the documentation. */
export function prepare(app: NestFastifyApplication, page = builtPage): void {
  setRoutes(app);
  // Ends by itself rather than by the signal, so that the log's last lines are written.
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  const server = app.getHttpAdapter().getInstance();
  const [ofDocumentation, headers] = [securityHeaders('documentation'), securityHeaders('everything else')];
  server.addHook('onRequest', ({ url }, reply, done) => { reply.headers(url.startsWith(`/${documentation}`) ? ofDocumentation : headers); done(); });
  const { LIANXI_MODE, LIANXI_REQUESTS_PER_MINUTE = LIANXI_MODE === 'production' ? 1_200 : 1_000_000 } = app.get<Environment>(environmentToken);
  limitRequests(server, app.get(Credentials), LIANXI_REQUESTS_PER_MINUTE);
  const entrances = servePage(server, page) ? ['/api', '/api/'] : ['/', '/api', '/api/'];
  for (const entrance of entrances) server.get(entrance, (_request, reply) => reply.redirect(`/${documentation}`));
  SwaggerModule.setup(documentation, app, () => createDocument(app), { jsonDocumentUrl: 'api/openapi.json', raw: ['json'], customSiteTitle: '联席 Lianxi API', swaggerOptions: { validatorUrl: null } });
}
