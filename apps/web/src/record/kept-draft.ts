import type { Schemas } from '@lianxi/api-client/client';
import type { Here, Typed } from './begun-with';
import { api } from './client';
import { queries } from './queries';
import { answered } from './refusal';

/** So long after the last letter it is sent. */
const pauseMs = 800;

export const draftsKey = (post: string): readonly string[] => ['drafts', post];

export async function draftsOf(post: string): Promise<readonly Schemas['Draft'][]> {
  return (await answered(api.GET('/api/v1/organisation/posts/{post}/drafts', { params: { path: { post } } }))).items;
}

/** What this browser holds; what the post never took is offered once more. */
export function typedHere(post: string, place: string): Here | undefined {
  const here = read(addressOf(post, place));
  if (here?.unsent === true) sendLater(post, place);
  return here;
}

export function keepDraft(post: string, place: string, words: Typed): void {
  write(addressOf(post, place), { words, unsent: true });
  sendLater(post, place);
}

export function dropDraft(post: string, place: string): void {
  const address = addressOf(post, place);
  clearTimeout(pauses.get(address));
  write(address, undefined);
  inTurn(address, async () => {
    await answered(api.DELETE('/api/v1/organisation/posts/{post}/drafts/{place}', { params: { path: { post, place } } }));
    know(post, place, undefined);
  });
}

/** By address: what is about to be sent, and what is on its way. */
const pauses = new Map<string, ReturnType<typeof setTimeout>>();
const turns = new Map<string, Promise<void>>();

function sendLater(post: string, place: string): void {
  const address = addressOf(post, place);
  clearTimeout(pauses.get(address));
  pauses.set(address, setTimeout(() => { inTurn(address, () => send(post, place)); }, pauseMs));
}

/** What was sent or dropped meanwhile is not sent after it. What the post did not take stays here, and is offered when the form is opened again. */
function inTurn(address: string, step: () => Promise<void>): void {
  turns.set(address, (turns.get(address) ?? Promise.resolve()).then(step).catch(() => undefined));
}

async function send(post: string, place: string): Promise<void> {
  const address = addressOf(post, place);
  const here = read(address);
  if (here?.unsent !== true) return;
  await answered(api.PUT('/api/v1/organisation/posts/{post}/drafts/{place}', { params: { path: { post, place } }, body: { words: { ...here.words } } }));
  know(post, place, here.words);
  // More may have been typed while it was on its way.
  if (JSON.stringify(read(address)?.words) === JSON.stringify(here.words)) write(address, { words: here.words });
}

/** The page knows what the post has without asking for it again. */
function know(post: string, place: string, words: Typed | undefined): void {
  queries.setQueryData<readonly Pick<Schemas['Draft'], 'place' | 'words'>[]>(draftsKey(post), (drafts) => {
    const others = drafts?.filter((draft) => draft.place !== place);
    return others && words ? [...others, { place, words: { ...words } }] : others;
  });
}

const addressOf = (post: string, place: string): string => `lianxi.draft.${post}/${place}`;

function read(address: string): Here | undefined {
  try {
    const here = JSON.parse(localStorage.getItem(address) ?? '{}') as Partial<Here>;
    return typeof here.words === 'object' ? { words: here.words, unsent: here.unsent === true } : undefined;
  } catch {
    return undefined;
  }
}

/** A full or closed store keeps nothing; what is typed stays on the page, and goes to the post. */
function write(address: string, here: Here | undefined): void {
  try {
    if (here === undefined) localStorage.removeItem(address);
    else localStorage.setItem(address, JSON.stringify(here));
  } catch { /* As said. */ }
}
