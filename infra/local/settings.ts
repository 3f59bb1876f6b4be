import { choosePort, isFree, type PortWish } from './ports';
import type { Say } from './step';

/** The ports of a running product, the environment variables that set them, and where they usually are. */
export const portWishes = {
  api: { variable: 'LIANXI_PORT', title: 'the API', usual: 3000 },
  worker: { variable: 'LIANXI_WORKER_PORT', title: "the worker's health page", usual: 3001 },
  temporal: { variable: 'LIANXI_TEMPORAL_PORT', title: 'Temporal', usual: 7233 },
  temporalUi: { variable: 'LIANXI_TEMPORAL_UI_PORT', title: "Temporal's web UI", usual: 8233 },
  postgres: { variable: 'LIANXI_POSTGRES_PORT', title: 'PostgreSQL', usual: 5433 },
} as const satisfies Record<string, PortWish>;

export type Ports = Record<keyof typeof portWishes, number>;

/**
 * Chooses the ports of all that is started here; the ones asked for first, so that no default takes them. A default that has to move, which is said,
 * takes no other one's usual place.
 */
export async function choosePorts(env: NodeJS.ProcessEnv, say: Say, free = isFree): Promise<Ports> {
  const names = Object.keys(portWishes) as (keyof Ports)[];
  const elsewhere = (name: keyof Ports) => Boolean(name === 'postgres' ? env.DATABASE_URL : name.startsWith('temporal') && env.TEMPORAL_ADDRESS);
  const askedFirst = [...names].sort((a, b) => Number(isAsked(env, b)) - Number(isAsked(env, a)));
  const [taken, ports] = [new Set<number>(), {} as Ports];
  for (const name of askedFirst) {
    const wish = portWishes[name];
    ports[name] = wish.usual;
    if (elsewhere(name)) continue;
    const othersUsual = names.filter((other) => other !== name && !isAsked(env, name)).map((other) => portWishes[other].usual);
    ports[name] = await choosePort(wish, env, new Set([...taken, ...othersUsual]), free);
    taken.add(ports[name]);
    if (!isAsked(env, name) && ports[name] !== wish.usual) {
      say(`Port ${String(wish.usual)} is taken: ${wish.title} uses ${String(ports[name])}. (${wish.variable} sets another.)`);
    }
  }
  return ports;
}

function isAsked(env: NodeJS.ProcessEnv, name: keyof Ports): boolean {
  return Boolean(env[portWishes[name].variable]);
}
