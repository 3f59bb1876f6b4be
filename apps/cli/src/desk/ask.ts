import type { Reply } from '@lianxi/api-client/reply';
import { isProblem } from '@lianxi/api-client/reply';
import type { World } from '../world';
import { NotDone, Unreachable } from './ending';
import { Refused } from './problem';

/** A record that is busy or away is asked again so many times, with the same key, so that nothing is done twice. */
const attempts = 5;

/**
 * The answer to a request.
 * @throws Refused for a no of the API, Unreachable when nobody answers, NotDone for an answer that is not the API's
 */
export async function answerTo<T>(world: World, url: string, request: () => Promise<Reply<T>>, most: number = attempts): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const { data, error, response } = await request().catch((cause: unknown) => { throw unreachable(cause, url); });
    if (response.ok && data !== undefined) return data;
    if (!isProblem(error)) throw new NotDone({ zh: `${url} 的答复（HTTP ${response.status}）不是联席 API 的。端口是否被别的程序占用？`, en: `${url} answers HTTP ${response.status}, which is not Lianxi's API. Does another program have the port?` });
    if (response.status !== 503 || attempt >= most) throw new Refused(error);
    await world.pause(1_000 * Number(response.headers.get('retry-after') ?? 1));
  }
}

/** `fetch` fails with a TypeError; a proxy or another program may answer what is not JSON. */
function unreachable(cause: unknown, url: string): unknown {
  return cause instanceof TypeError || cause instanceof SyntaxError ? new Unreachable(url) : cause;
}
