import { Fault } from './fault';
import { lastLine, runCommand } from './run-command';

/** What Debian calls a browser, and fonts in which Chinese can be read. */
const packages = ['chromium', 'fonts-noto-cjk'] as const;

/** How the browser is called where it is installed; tests of pages drive it, and nothing else needs it. */
const names = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/**
 * Path of Chromium: what `LIANXI_CHROMIUM` names, what is installed, else Debian's package, which is installed where that is permitted.
 * @throws Fault where there is none and none may be installed
 */
export async function obtainBrowser(): Promise<string> {
  const { LIANXI_CHROMIUM: named } = process.env;
  if (named !== undefined && named !== '') return named;
  const found = await installedBrowser();
  if (found !== undefined && await readsChinese()) return found;
  const update = await runCommand('apt-get', ['update', '-qq']);
  const install = update.code === 127 ? update : await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  const browser = await installedBrowser();
  if (browser !== undefined) return browser;
  throw new Fault({
    zh: `没有 Chromium，也未能安装：${lastLine(install)}`,
    en: `There is no Chromium, and it could not be installed: ${lastLine(install)}`,
  }, {
    zh: `请安装 Chromium 和中文字体（Debian：apt-get install ${packages.join(' ')}），或用 LIANXI_CHROMIUM 指明其位置。`,
    en: `Install Chromium and fonts for Chinese (Debian: apt-get install ${packages.join(' ')}), or name it in LIANXI_CHROMIUM.`,
  });
}

async function installedBrowser(): Promise<string | undefined> {
  for (const name of names) {
    const { code, stdout } = await runCommand('which', [name]);
    if (code === 0) return stdout.trim();
  }
  return undefined;
}

/** Where nobody can tell which fonts there are, the browser is taken as it is. */
async function readsChinese(): Promise<boolean> {
  const { code, stdout } = await runCommand('fc-list', [':lang=zh', 'family']);
  return code !== 0 || stdout.trim() !== '';
}
