import { Fault } from './fault';
import type { NotReady, Part } from './part';
import { anotherPort, choosePort, isFree, type PortWish } from './ports';
import { running } from './run-records';
import type { Say } from './step';
import { texts } from './texts';

/** The ports of a running product, the environment variables that set them, and where they usually are. */
export const portWishes = {
  api: { variable: 'LIANXI_PORT', title: { zh: 'API', en: 'the API' }, usual: 3000 },
  worker: { variable: 'LIANXI_WORKER_PORT', title: { zh: 'Worker 健康检查', en: "the worker's health page" }, usual: 3001 },
  temporal: { variable: 'LIANXI_TEMPORAL_PORT', title: { zh: 'Temporal', en: 'Temporal' }, usual: 7233 },
  temporalUi: { variable: 'LIANXI_TEMPORAL_UI_PORT', title: { zh: 'Temporal 网页界面', en: "Temporal's web UI" }, usual: 8233 },
  postgres: { variable: 'LIANXI_POSTGRES_PORT', title: { zh: 'PostgreSQL', en: 'PostgreSQL' }, usual: 5433 },
} as const satisfies Record<string, PortWish>;

export type PortName = keyof typeof portWishes;
export type Ports = Record<PortName, number>;

/**
 * Chooses the ports of all that is started here; the ones asked for first, so that no default takes them. A default that has to move, which is said,
 * takes no other one's usual place.
 */
export async function choosePorts(env: NodeJS.ProcessEnv, say: Say, free = isFree): Promise<Ports> {
  const names = Object.keys(portWishes) as (PortName)[];
  const elsewhere = (name: PortName) => Boolean(name === 'postgres' ? env.DATABASE_URL : name.startsWith('temporal') && env.TEMPORAL_ADDRESS);
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
      say(texts.portMoved(wish.usual, wish.title, ports[name], wish.variable));
    }
  }
  return ports;
}

/**
 * Looks at the ports before anything is fetched and begun: all that would be for nothing where a port cannot be had.
 * @param run folder of the records; what an earlier run left behind may hold the ports, and is ended by the start
 * @throws Fault when a port that was set is none, or is taken by somebody else
 */
export async function examinePorts(env: NodeJS.ProcessEnv, run: string): Promise<void> {
  const isLeft = running(run).length > 0;
  await choosePorts(env, () => undefined, isLeft ? () => Promise.resolve(true) : isFree);
}

/** The chosen ports, for parts that may have to move; who is told of a port asks here once its part is ready. */
export class ChosenPorts {
  private moving: Promise<unknown> = Promise.resolve();

  private readonly chosen: Ports;

  constructor(chosen: Readonly<Ports>, private readonly env: NodeJS.ProcessEnv, private readonly say: Say, private readonly free = isFree) {
    this.chosen = { ...chosen };
  }

  get ports(): Readonly<Ports> {
    return this.chosen;
  }

  /** The part on its ports, which chooses others when somebody took one of them after it was chosen. */
  part(names: readonly PortName[], on: (ports: Readonly<Ports>) => Part): Part {
    const moved = async (failure: NotReady) => (await this.move(names, failure) ? this.part(names, on) : undefined);
    return { ...on(this.chosen), ports: names.map((name) => this.chosen[name]), moved };
  }

  /** One at a time, so that no two parts choose the same. Answers whether the failure was one of ports. */
  private move(names: readonly PortName[], failure: NotReady): Promise<boolean> {
    const move = this.moving.then(() => this.moveTaken(names, failure));
    this.moving = move.catch(() => undefined);
    return move;
  }

  private async moveTaken(names: readonly PortName[], { words }: NotReady): Promise<boolean> {
    const said = words.split('\n').findLast((line) => inUse.test(line))?.trim();
    let taken = said !== undefined;
    for (const name of names) {
      const [wish, port] = [portWishes[name], this.chosen[name]];
      if (await this.free(port)) continue;
      if (isAsked(this.env, name)) throw takenAsked(wish, port, said ?? words.trim().split('\n').at(-1)?.trim() ?? '');
      this.chosen[name] = await choosePort(wish, {}, new Set(Object.values(this.chosen)), this.free);
      this.say(texts.portLost(port, wish.title, this.chosen[name], wish.variable));
      taken = true;
    }
    return taken;
  }
}

/** In the words of Node, of Temporal and of PostgreSQL. Whoever had the port may be gone again by now; then it is tried anew. */
const inUse = /EADDRINUSE|address already in use/i;

function takenAsked(wish: PortWish, port: number, said: string): Fault {
  return new Fault({
    zh: `${wish.title.zh} 的端口 ${String(port)} 在启动期间被占用：${said}`,
    en: `Port ${String(port)} for ${wish.title.en} was taken before it was used: ${said}`,
  }, anotherPort(wish));
}

function isAsked(env: NodeJS.ProcessEnv, name: PortName): boolean {
  return Boolean(env[portWishes[name].variable]);
}
