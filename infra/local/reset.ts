import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Fault } from './fault';
import { homeAt, systemFolderFor } from './paths';
import { running } from './run-records';
import type { Console } from './start';
import { texts } from './texts';

/** `npm run reset`: removes all data of this clone, after a question unless `yes`. Binaries and logs stay. */
export async function reset({ say, language }: Pick<Console, 'say' | 'language'>, yes: boolean): Promise<number> {
  const home = homeAt();
  if (running(home.run).length > 0) throw stillRuns();
  if (!yes && !await confirmed(texts.resetQuestion(home.data)[language])) {
    say(texts.nothingRemoved);
    return 0;
  }
  for (const folder of [home.data, systemFolderFor(home.folder)]) await rm(folder, { recursive: true, force: true });
  const elsewhere = ['DATABASE_URL', 'TEMPORAL_ADDRESS'].filter((name) => process.env[name]);
  say(elsewhere.length === 0 ? texts.allRemoved : texts.removedHere(elsewhere));
  return 0;
}

function stillRuns(): Fault {
  return new Fault({ zh: '联席正在运行。', en: 'Lianxi is running.' }, { zh: "请先停止：'npm run stop'。", en: "Stop it first: 'npm run stop'." });
}

async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new Fault({ zh: '这里无人可以确认。', en: 'There is nobody to ask.' }, { zh: "请事先确认：'npm run reset -- --yes'。", en: "Say yes beforehand: 'npm run reset -- --yes'." });
  }
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(question);
  asking.close();
  return /^y(es)?$/i.test(answer.trim());
}
