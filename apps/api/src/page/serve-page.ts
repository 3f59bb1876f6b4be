import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where the build of `apps/web` leaves the page. */
export const builtPage = resolve(__dirname, '..', '..', '..', 'web', 'dist', 'page');

/** A programme's pages begin with its id; none can be reached of a programme whose id is the name of something else that is served. */
const programmePages = '/:programme(^(?!(?:api|assets|health)(?![a-z0-9-]))[a-z][a-z0-9-]*$)';

/** Names of these files change with what they hold, so they are kept for ever; all else is asked for again. */
const forEver = 'public, max-age=31536000, immutable';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
};

/**
 * Serves the page from its own address, beside the API: each file has its route, and programmes' addresses answer with the page. What nobody serves stays a problem, which the page tells
 * whoever opened it in a browser.
 * Answers whether there is a page to serve: the API works without one.
 */
export function servePage(app: FastifyInstance, folder = builtPage): boolean {
  if (!existsSync(join(folder, 'index.html'))) return false;
  const page = answerWith(folder, 'index.html', 'no-cache');
  app.decorate('page', page);
  for (const address of ['/', programmePages, `${programmePages}/*`]) app.get(address, page);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (file !== 'index.html' && extname(file) in types) app.get(`/${file}`, answerWith(folder, file, file.startsWith('assets') ? forEver : 'no-cache'));
  }
  return true;
}

/** Answers with a file, which is read once: a page is a few hundred kilobytes, and a build that changes underneath must not be served by halves. */
function answerWith(folder: string, file: string, caching: string) {
  const plain = readFileSync(join(folder, file));
  const zipped = gzipSync(plain);
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    void reply.headers({ 'content-type': types[extname(file)], 'cache-control': caching, 'vary': 'accept-encoding', ...(takesGzip && { 'content-encoding': 'gzip' }) });
    return reply.send(takesGzip ? zipped : plain);
  };
}
