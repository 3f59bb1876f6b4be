/** `degraded`: at work, with something to look into. `down`: cannot serve. */
type HealthStatus = 'ok' | 'degraded' | 'down';

/** One thing a process looks at, and what it sees. */
export interface Finding {
  readonly status: HealthStatus;
  /** In a sentence or a few figures, without secrets. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** What a process says of its health: the worst of its findings. */
export interface HealthReport {
  readonly status: HealthStatus;
  readonly checks: Readonly<Record<string, Finding>>;
}

const order: readonly HealthStatus[] = ['ok', 'degraded', 'down'];

/** Asks all at once. A check that throws or does not answer in time finds its subject down. */
export async function examine(checks: Readonly<Record<string, () => Promise<Finding>>>, timeoutMs = 2_000): Promise<HealthReport> {
  const findings = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await inTime(check, timeoutMs)] as const));
  const worst = Math.max(...findings.map(([, { status }]) => order.indexOf(status)), 0);
  return { status: order[worst] ?? 'down', checks: Object.fromEntries(findings) };
}

async function inTime(check: () => Promise<Finding>, timeoutMs: number): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => { resolve({ status: 'down', details: { reason: `no answer within ${timeoutMs} ms` } }); }, timeoutMs);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    return { status: 'down', details: { reason: error instanceof Error ? error.message : 'unknown' } };
  } finally {
    clearTimeout(timer);
  }
}
