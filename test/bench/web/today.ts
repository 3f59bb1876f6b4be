import type { Browser } from 'playwright-core';
import { rotated } from '../alternate';
import type { Spread } from '../figures';
import { spreadOf } from '../figures';
import type { Section } from '../section';
import { atMost, times } from '../section';
import type { WebGround } from './ground';
import type { Opening } from './opening';
import { askedBy, throttle, untilInteractive } from './opening';

/** A bureau's liaison, of whom all this is for, and the office, whose desk is the fullest. */
const people = ['kejiju-liaison', 'lianxi-office-office'] as const;

/** Today with both sides of the desk and what was told, and a hello with its list. */
const stands = {
  page: `document.querySelector('#mine') !== null && document.querySelector('#told') !== null && document.querySelector('.loading') === null`,
  hello: `document.querySelector('main ul') !== null`,
};

/** Today, opened turn by turn with a React hello that asks for the same and lists it. */
export async function measureToday(browser: Browser, ground: WebGround, { rounds, say }: { readonly rounds: number; readonly say: (line: string) => void }): Promise<Section> {
  const found: { readonly person: string; readonly asked: number; readonly page: Spread; readonly hello: Spread; readonly ratio: Spread }[] = [];
  for (const person of people) {
    const who = { entrance: ground.hello.url, person };
    const ours: Opening = { ...who, url: ground.page.url, path: `/${ground.programmes.real}`, stands: stands.page };
    const asked = await askedBy(browser, ours);
    const query = asked.map((one) => `ask=${encodeURIComponent(one)}`).join('&');
    const turns = {
      page: () => untilInteractive(browser, ours),
      hello: () => untilInteractive(browser, { ...who, url: ground.hello.url, path: `/?${query}`, stands: stands.hello }),
    };
    for (const warmUp of Object.values(turns)) await warmUp();
    const took = { page: [] as number[], hello: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      say(`  ${person}, round ${round + 1} of ${rounds}`);
      for (const name of rotated(['page', 'hello'] as const, round)) took[name].push(await turns[name]());
    }
    found.push({ person, asked: asked.length, page: spreadOf(took.page), hello: spreadOf(took.hello), ratio: spreadOf(took.page.map((ms, round) => ms / (took.hello[round] ?? Number.NaN))) });
  }
  return {
    title: `Today interactive, ${throttle} times slower, nothing kept by the browser`,
    figures: found,
    lines: found.map(({ person, asked, page, hello, ratio }) => `  ${person}, ${asked} answers: ours ${times(page)} ms, React hello with the same answers ${times(hello)} ms: ${times(ratio)}`),
    goals: found.map(({ person, ratio }) => atMost(`Today interactive against a React hello with the same answers, ${person}`, ratio, 1.5)),
  };
}
