import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks whoever sits at the terminal; what they type where it is hidden is shown to nobody. */
export async function ask(question: string, hidden = false): Promise<string> {
  process.stderr.write(question);
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => { done(); } }) : process.stderr;
  const asking = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return await asking.question('');
  } finally {
    asking.close();
    if (hidden) process.stderr.write('\n');
  }
}
