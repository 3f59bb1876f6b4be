import { setTimeout as pause } from 'node:timers/promises';

/** Lets a process under measurement answer, when asked, how many bytes it holds once its rubbish is collected. */
export function answerMemory(): void {
  process.on('message', (asked) => {
    if (asked === 'memory') void settledBytes().then((bytes) => process.send?.({ bytes }));
  });
}

async function settledBytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc?.();
    await pause(500);
  }
  return process.memoryUsage().rss;
}
