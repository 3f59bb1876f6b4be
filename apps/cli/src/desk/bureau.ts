import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { Usage } from './ending';
import { officeBureau, readBureau } from './identity';

/** Bodies are offered with the id that names each for certain: `kejiju 市科技局`. */
const listed = (bodies: ReadonlyMap<string, string>): string[] => [...bodies].map(([id, name]) => `${id === officeBureau ? 'office' : id} ${name}`);

/** True for what can only be an id: whether it is one, the record knows. */
export const isId = (text: string): boolean => /^[a-z0-9-]+$/.test(readBureau(text));

/**
 * The id of a body as people name it: by its id, its name or full name, either also without its city, or a part of one that no other has.
 * @param bodies what each body of the programme is called, by its id
 * @throws Usage where none or several are called so
 */
export function bureauCalled(text: string, bodies: ReadonlyMap<string, string>): string {
  if (isId(text)) return readBureau(text);
  const called = [...bodies].map(([id, name]) => [id, namesOf(id, name)] as const);
  const exact = called.filter(([, names]) => names.includes(bare(text)));
  const alike = exact.length > 0 ? exact : called.filter(([, names]) => names.some((name) => name.includes(bare(text))));
  const [only, other] = alike.map(([id]) => id);
  if (only !== undefined && other === undefined) return only;
  if (only === undefined && text.startsWith('各')) {
    throw new Usage({ zh: `“${text}”是一类单位：不签收，也不收通知。请写一个单位。`, en: `'${text}' is a class of bodies: it signs for nothing and is sent no notices. Name one body.` });
  }
  if (only === undefined || bare(text) === '') {
    throw new Usage({ zh: `没有单位“${text}”。可写：${listed(bodies).join('、')}。`, en: `There is no bureau '${text}'. One of: ${listed(bodies).join(', ')}.` });
  }
  const several = listed(new Map(alike.map(([id]) => [id, bodies.get(id) ?? id])));
  throw new Usage({ zh: `“${text}”不止一个单位：${several.join('、')}。请写其中一个。`, en: `'${text}' may be several: ${several.join(', ')}. Name one of them.` });
}

/** What a body may be called, without the city; its full name where it is the body of that name in the plan this product comes with. */
function namesOf(id: string, name: string): string[] {
  const known = xinxiangPlan.bureaus.find((one) => one.id === id && one.name === name);
  return [name, ...(known ? [known.fullName] : [])].map(bare);
}

/** `新乡市科技局`, `市科技局` → `科技局` */
function bare(name: string): string {
  return name.trim().replace(/^(新乡市|市)(?=.{2})/u, '');
}
