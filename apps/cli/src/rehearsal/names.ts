import type { Plan } from '@lianxi/plan/schema/plan';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { officeBureau } from '../desk/identity';

/** What a plan calls a body, by its id. */
export type BodyName = (bureau: string) => string;

export function namesOf({ bureaus, groups }: Plan, desk: Desk): BodyName {
  const names = new Map([...bureaus, ...groups].map(({ id, name }) => [id, name] as const));
  return (bureau) => (bureau === officeBureau ? say(desk.language, 'role.office') : names.get(bureau) ?? bureau);
}
