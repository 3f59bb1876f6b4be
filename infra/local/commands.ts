import type { Console } from './start';

/** Refuses a start that would install and build underneath a product that runs. */
export async function refuseUnderneath(): Promise<void> {
  const [{ homeAt }, { refuseSecond }] = [await import('./paths.js'), await import('./run-records.js')];
  refuseSecond(homeAt().run);
}

/** The commands behind the npm scripts, each answering its exit code. `setup`, `start`, `test`, `bench`, `bench:web` and `soak` find everything installed and built. */
export const commands: Readonly<Record<string, (console: Console, args: readonly string[]) => Promise<number>>> = {
  async setup({ step }) {
    const [{ homeAt }, { setUpBrowser, setUpPostgres, setUpTemporal, setUpTestServer }] = [await import('./paths.js'), await import('./setup.js')];
    await setUpTemporal(step, homeAt());
    await setUpTestServer(step, homeAt());
    await setUpPostgres(step, homeAt());
    await setUpBrowser(step);
    return 0;
  },
  start: async (console, [part]) => (part === undefined ? (await import('./start.js')).start(console) : (await import('./one-part.js')).startPart(console.say, part)),
  stop: async ({ say }, [part]) => (part === undefined ? (await import('./stop.js')).stop(say) : (await import('./one-part.js')).stopPart(say, part)),
  status: async (console, args) => (await import('./status.js')).status(console, args.includes('--json')),
  reset: async (console, args) => (await import('./reset.js')).reset(console, args.includes('--yes')),
  test: async (console, args) => (await import('./test-run.js')).test(console, args),
  bench: async (_console, args) => (await import('./bench.js')).bench(args),
  'bench:web': async (_console, args) => (await import('./bench.js')).bench(args, 'web/main'),
  soak: async (_console, args) => (await import('./soak.js')).soak(args),
};
