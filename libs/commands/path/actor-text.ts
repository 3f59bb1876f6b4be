import type { Actor } from '@lianxi/domain/organisation/actor';

/** Who acted, as a column of events and commands shows it: `kejiju/liaison/li`. */
export const actorText = ({ bureau, role, person }: Actor): string => `${bureau}/${role}/${person}`;
