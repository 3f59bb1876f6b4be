import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { NotDone } from '../desk/ending';

/** Asks whoever sits at the terminal; what they type where it is hidden is shown to nobody. */
export async function ask(question: string, hidden = false): Promise<string> {
  process.stderr.write(question);
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => { done(); } }) : process.stderr;
  const asking = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return await asking.question('');
  } catch (error) {
    // Ctrl-C, Ctrl-D, or an input that has ended: nobody answers.
    throw error instanceof Error && error.name === 'AbortError' ? new NotDone({ zh: '没有回答，什么也没有做。', en: 'There was no answer; nothing was done.' }) : error;
  } finally {
    asking.close();
    if (hidden) process.stderr.write('\n');
  }
}
