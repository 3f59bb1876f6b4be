import { createLianxiClient } from '@lianxi/api-client/client';
import { languageNow } from '../look/choices';
import { Attendance } from './attendance';

/** The session's own token, which each change shows beside the cookie; the page holds it no longer than it is open. */
let csrf = '';

export function showCsrf(token: string): void {
  csrf = token;
}

const attendance = new Attendance(() => performance.now()).watch(window);

/** The API at the page's own address, in the reader's language, by the session of this browser. */
export const api = createLianxiClient({ baseUrl: location.origin });

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', languageNow());
    if (request.method !== 'GET' && csrf !== '') request.headers.set('lianxi-csrf', csrf);
    if (request.method === 'GET' && !attendance.isThere()) request.headers.set('lianxi-unattended', '1');
    return request;
  },
});
