import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Every route of the running application, whoever registered it: `POST /api/v1/tasks/:id/receipt`. They are read off the router's own drawing of itself, a tree whose
 * branches are indented by four characters each and whose parts are written one after the other.
 */
export function routesOf(app: NestFastifyApplication): readonly string[] {
  const routes: string[] = [];
  const above: string[] = [];
  for (const line of app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent, rest] = /^((?:[│ ] {3})*)[├└]── (.*)$/u.exec(line) ?? [];
    if (indent === undefined || rest === undefined) continue;
    const [, part = '', methods] = /^(.*?)(?: \(([A-Z, ]+)\))?$/.exec(rest) ?? [];
    above.splice(indent.length / 4, Infinity, part);
    for (const method of methods?.split(', ') ?? []) if (method !== 'HEAD' && method !== 'OPTIONS') routes.push(`${method} ${above.join('')}`);
  }
  return [...new Set(routes)].sort();
}
