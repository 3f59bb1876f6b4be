import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { grantToApplication, prepareDatabase } from '../postgres/roles';
import { writeEndpoints } from './endpoints';
import { Fault, toldBy } from './fault';
import { asItIs, type Language } from './language';
import { putAside } from './log-file';
import { apiPart, demoTask, migrationTask, peopleIn, workerPart, type Surroundings } from './parts';
import { namespaceOf } from './namespace';
import { homeAt, temporalFileIn, type Home } from './paths';
import { openCluster } from './postgres-cluster';
import { adminUrl, postgresPart } from './postgres-server';
import { secretIn } from './secret';
import { choosePorts, ChosenPorts, examinePorts, type Ports } from './settings';
import { setUpPostgres, setUpTemporal, type PostgresPlace } from './setup';
import { obeySignals } from './signals';
import type { Say, Step } from './step';
import { Supervisor } from './supervisor';
import { temporalPart } from './temporal-server';
import { texts } from './texts';

/** What a command of the entry script is given. */
export interface Console {
  readonly step: Step;
  readonly say: Say;
  /** The reader's. */
  readonly language: Language;
  /** Ends the lock of the set-up and its answer to signals: the command does both from here on. */
  readonly letGo: () => void;
}

/** `npm start`: brings everything up, runs the demonstration once, and keeps all running until it is told to stop. */
export async function start({ step, say, letGo }: Console): Promise<number> {
  const home = homeAt();
  await step(texts.settings, async () => {
    refuseProduction();
    await examinePorts(process.env, home.run);
    return undefined;
  });
  const binary = await setUpTemporal(step, home);
  const place = await setUpPostgres(step, home);
  const supervisor = await Supervisor.open(home, say);
  obeySignals(supervisor, say);
  letGo();
  await supervisor.untilStopped(() => bringAllUp(supervisor, home, binary, place, { step, say }));
  say(texts.stopped);
  return 0;
}

/** This start is for development and rehearsals: its people are examples. It never passes for another mode. */
function refuseProduction(): void {
  const mode = process.env.LIANXI_MODE ?? 'development';
  if (mode === 'development') return;
  throw new Fault(
    { zh: `'npm start' 以开发方式运行，而 LIANXI_MODE 要求 '${mode}'。`, en: `'npm start' runs development, and LIANXI_MODE asks for '${mode}'.` },
    { zh: '请取消 LIANXI_MODE；生产环境自行启动 apps/api 和 apps/worker。', en: 'Unset LIANXI_MODE; a production set-up starts apps/api and apps/worker itself.' },
  );
}

async function bringAllUp(
  supervisor: Supervisor, home: Home, binary: string | undefined, place: PostgresPlace | undefined, { step, say }: Pick<Console, 'step' | 'say'>,
): Promise<void> {
  mkdirSync(home.data, { recursive: true });
  const namespace = namespaceOf(home.data, process.env);
  for (const name of ['postgres', 'migrate', 'temporal', 'worker', 'api']) putAside(join(home.logs, `${name}.log`));
  const chosen = new ChosenPorts(await choosePorts(process.env, say), process.env, say);
  let database = { owner: process.env.DATABASE_URL ?? '', application: process.env.DATABASE_URL ?? '' };
  await step(texts.startPostgres, async () => {
    if (!place) return texts.runsElsewhere;
    const cluster = await openCluster(place.folder, place.binaries, place.account);
    await supervisor.keep(chosen.part(['postgres'], ({ postgres: port }) => postgresPart(cluster, { port, log: join(home.logs, 'postgres.log') })));
    database = await prepareDatabase(adminUrl(cluster, chosen.ports.postgres));
    return asItIs(`127.0.0.1:${String(chosen.ports.postgres)}`);
  });
  await step(texts.migrations, async () => {
    await supervisor.run(migrationTask(home, database.owner));
    if (place) await grantToApplication(database.owner);
    return undefined;
  });
  await step(texts.startTemporal, async () => {
    if (!binary) return texts.runsElsewhere;
    const server = { dataFile: temporalFileIn(home.data), namespace, log: join(home.logs, 'temporal.log') };
    await supervisor.keep(chosen.part(['temporal', 'temporalUi'], ({ temporal: port, temporalUi: uiPort }) => temporalPart(binary, { ...server, port, uiPort })));
    const { TEMPORAL_ADDRESS, TEMPORAL_UI_URL } = surroundingsOf(database.application, chosen.ports, namespace);
    return asItIs(`${TEMPORAL_ADDRESS}, UI ${TEMPORAL_UI_URL}/namespaces/${namespace}`);
  });
  await step(texts.startRest, async () => {
    const surroundings = surroundingsOf(database.application, chosen.ports, namespace);
    const worker = chosen.part(['worker'], (ports) => workerPart(home, surroundings, ports.worker));
    await supervisor.keep(worker, chosen.part(['api'], (ports) => apiPart(home, { ...surroundings, LIANXI_SECRET: process.env.LIANXI_SECRET ?? secretIn(home.data) }, ports.api)));
    writeEndpoints(home.run, endpointsOf(surroundings, chosen.ports));
    return asItIs(apiAt(chosen.ports));
  });
  await showDemo(supervisor, home, apiAt(chosen.ports), say);
  say(texts.openThis(apiAt(chosen.ports)));
  say(texts.howToSignIn(peopleIn(home)));
  say(texts.allRuns);
}

/** Without the demonstration the product still works: say what happened and go on. */
async function showDemo(supervisor: Supervisor, home: Home, api: string, say: Say): Promise<void> {
  await supervisor.run(demoTask(home, api)).catch((error: unknown) => {
    if (!supervisor.isStopping) say(texts.retryDemo(toldBy(error)));
  });
}

function surroundingsOf(databaseUrl: string, ports: Ports, namespace: string): Surroundings {
  const { TEMPORAL_ADDRESS: elsewhere = '' } = process.env;
  const here = `127.0.0.1:${String(ports.temporal)}`;
  return {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: elsewhere === '' ? here : elsewhere,
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_UI_URL: process.env.TEMPORAL_UI_URL ?? `http://127.0.0.1:${String(ports.temporalUi)}`,
  };
}

const apiAt = ({ api }: Ports): string => `http://127.0.0.1:${String(api)}`;

function endpointsOf(surroundings: Surroundings, ports: Ports) {
  const { host, pathname } = new URL(surroundings.DATABASE_URL);
  return {
    api: apiAt(ports),
    worker: `http://127.0.0.1:${String(ports.worker)}`,
    temporal: surroundings.TEMPORAL_ADDRESS,
    temporalUi: surroundings.TEMPORAL_UI_URL,
    namespace: surroundings.TEMPORAL_NAMESPACE,
    postgres: `${host}${pathname}`,
  };
}
