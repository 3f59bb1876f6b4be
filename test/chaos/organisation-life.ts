import type { Schemas } from '@lianxi/api-client/client';
import type { Act, Life } from './life';
import { authority, office, security, system } from './life';

/** The only body of the plan that nobody else in the crowd speaks for: a body of the State, with a part in one measure. */
export const reformed = 'renhang-xinxiang';

/** What the body is called that has its part in a programme: the organisation is one for all of them. */
export const standInFor = (programme: string): string => `${reformed}-${programme}`;

const [letter, since] = ['示例编办〔2020〕1号', '2019-01-01'];

/**
 * A body is entered and renamed, its post changes hands, a substitute comes and goes, accounts are given, closed and erased; then it is merged into another, that one is split, and its
 * part follows each time: again and again, each time with the body that has the part by then.
 */
export function* organisationLife({ id: task, programme }: Schemas['Task']): Life {
  yield entered(standInFor(programme));
  for (let [pass, bureau] = [1, standInFor(programme)]; ; pass += 1) {
    const named = (part: string): string => `${reformed}-${part}${pass}-${programme}`;
    const [merged, half, rest] = [named('merged'), named('half'), named('rest')];
    yield of(system, `bureaus/${bureau}/name`, { name: '示例新名', from: '2019-02-01', letter });
    yield* posts(bureau, named('holder'), named('next'));
    for (const one of [merged, half, rest]) yield entered(one);
    yield of(system, 'mergers', { bureaus: [bureau], into: merged, from: '2020-01-01', letter });
    yield moved(bureau, merged);
    yield of(system, `bureaus/${merged}/split`, { into: [half, rest], from: '2020-02-01', letter });
    yield moved(merged, half);
    bureau = half;
  }

  function moved(bureau: string, to: string): Act {
    return { who: office, aggregate: task, path: 'organisation/moves', body: { bureau, items: [{ task, to }] } };
  }
}

/** One holder after another, a substitute for a while, and what becomes of the account of whoever leaves. */
function* posts(bureau: string, holder: string, next: string): Life {
  const post = `${bureau}-liaison`;
  yield of(system, 'posts', { post, bureau, role: 'liaison', title: '联络员' });
  for (const person of [holder, next]) yield of(security, 'persons', { person, name: '示例某' });
  yield taken({ person: holder });
  yield taken({ person: next, substitute: true, except: 'signing', until: new Date(Date.now() + 86_400_000).toISOString() });
  yield of(security, `posts/${post}/departure`, { person: next, letter });
  yield taken({ person: next });
  const made = yield { who: security, aggregate: 'identity', path: 'accounts', body: { person: holder }, once: true };
  if (made.outcome === 'acknowledged') yield { who: security, aggregate: 'identity', path: `accounts/${holder}/password`, body: {}, once: true };
  for (const what of ['closure', 'reopening', 'closure']) yield account(what, { letter });
  yield account('erasure', { authority });

  function taken(body: object): Act {
    return of(security, `posts/${post}/holder`, { ...body, letter });
  }

  function account(what: string, body: Act['body']): Act {
    return { who: security, aggregate: 'organisation', path: `accounts/${holder}/${what}`, ...(body && { body }) };
  }
}

const entered = (bureau: string): Act => of(system, 'bureaus', { bureau, kind: 'vertical', name: `示例 ${bureau}`.slice(0, 60), from: since });

function of(who: string, path: string, body: NonNullable<Act['body']>): Act {
  return { who, aggregate: 'organisation', path: `organisation/${path}`, body };
}
