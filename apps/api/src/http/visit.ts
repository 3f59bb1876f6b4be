import type { FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers with the page, where one is served. */
    page?: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
  }
}

/** Whether somebody opens an address in a browser, by hand or by a link: no program, and no script of a page, says so. */
export function isVisit({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && (headers.accept ?? '').includes('text/html');
}
