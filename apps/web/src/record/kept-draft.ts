import type { Schemas } from '@lianxi/api-client/client';
import type { Here, Typed } from './begun-with';
import { api } from './client';
import { isWorthAnother, queries } from './queries';
import { answered, isRefusal, Refusal } from './refusal';

/** So long after the last letter it is sent. */
const pauseMs = 800;

/** What became of what was typed: the post has it, it has another draft there by now, or it did not take it, so that it is in this browser alone. */
export type Fate = 'kept' | 'overtaken' | 'here-alone';

export const draftsKey = (post: string): readonly string[] => ['drafts', post];

export async function draftsOf(post: string): Promise<readonly Schemas['Draft'][]> {
  return (await answered(api.GET('/api/v1/organisation/posts/{post}/drafts', { params: { path: { post } } }))).items;
}

/** What this browser holds. */
export function typedHere(post: string, place: string): Here | undefined {
  try {
    const here = JSON.parse(localStorage.getItem(addressOf(post, place)) ?? '{}') as Partial<Here>;
    return typeof here.words === 'object' ? { words: here.words, from: here.from, unsent: here.unsent === true } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was typed here at once, and by the post a moment after the last letter; `told` is what became of it. */
export function keepDraft(post: string, place: string, words: Typed, told: (fate: Fate) => void): void {
  const here = typedHere(post, place);
  // What goes on from what was taken goes on from what the post has.
  const from = here?.unsent === true ? here.from : known(post, place)?.keptAt;
  write(addressOf(post, place), { words, from, unsent: true });
  sendLater(post, place, told);
}

/** Keeps what stands here in place of what the post has by now, which its writer has been told of. */
export function keepInstead(post: string, place: string, told: (fate: Fate) => void): void {
  const here = typedHere(post, place);
  if (!here) return;
  write(addressOf(post, place), { ...here, from: known(post, place)?.keptAt, unsent: true });
  sendLater(post, place, told);
}

/** Forgets what stands here, for what the post has. */
export function forgetHere(post: string, place: string): void {
  clearTimeout(pauses.get(addressOf(post, place)));
  write(addressOf(post, place), undefined);
}

/** It was sent, or is not wanted: here and in the post. */
export function dropDraft(post: string, place: string): void {
  forgetHere(post, place);
  know(post, place, undefined);
  inTurn(addressOf(post, place), async () => {
    // What was on its way when it was dropped has arrived before this turn, and is known again.
    know(post, place, undefined);
    await drop(post, place);
    know(post, place, undefined);
  });
}

/** Until it is reached: a draft that comes back would be sent a second time. */
function drop(post: string, place: string): Promise<unknown> {
  return queries.getMutationCache().build(queries, {
    mutationFn: () => answered(api.DELETE('/api/v1/organisation/posts/{post}/drafts/{place}', { params: { path: { post, place } } })),
    retry: (_count, error: Error) => isWorthAnother(error),
  }).execute(undefined);
}

/** By address: what is about to be sent, and what is on its way. */
const pauses = new Map<string, ReturnType<typeof setTimeout>>();
const turns = new Map<string, Promise<void>>();

function sendLater(post: string, place: string, told: (fate: Fate) => void): void {
  const address = addressOf(post, place);
  clearTimeout(pauses.get(address));
  pauses.set(address, setTimeout(() => { inTurn(address, () => send(post, place, told)); }, pauseMs));
}

/** One after the other: what was dropped is not sent behind it. What could not be reached is tried with the next letter. */
function inTurn(address: string, step: () => Promise<void>): void {
  turns.set(address, (turns.get(address) ?? Promise.resolve()).then(step).catch(() => undefined));
}

async function send(post: string, place: string, told: (fate: Fate) => void): Promise<void> {
  const address = addressOf(post, place);
  const here = typedHere(post, place);
  if (here?.unsent !== true) return;
  try {
    const { keptAt } = await answered(api.PUT('/api/v1/organisation/posts/{post}/drafts/{place}', { params: { path: { post, place } }, body: { words: { ...here.words }, from: here.from } }));
    know(post, place, { words: here.words, keptAt });
    const now = typedHere(post, place);
    // More may have been typed while it was on its way.
    if (now) write(address, { ...now, from: keptAt, unsent: JSON.stringify(now.words) !== JSON.stringify(here.words) });
    told('kept');
  } catch (error) {
    if (isRefusal(error, 'draft-changed')) await overtaken(post, place, told);
    else if (error instanceof Refusal && error.problem !== undefined) told('here-alone');
  }
}

/** Where the post has none any more, what is typed now is a new one; where it has another, whoever types decides between them. */
async function overtaken(post: string, place: string, told: (fate: Fate) => void): Promise<void> {
  await queries.refetchQueries({ queryKey: draftsKey(post) });
  if (known(post, place)) told('overtaken');
  else keepInstead(post, place, told);
}

function known(post: string, place: string): Pick<Schemas['Draft'], 'words' | 'keptAt'> | undefined {
  return queries.getQueryData<readonly Schemas['Draft'][]>(draftsKey(post))?.find((draft) => draft.place === place);
}

/** The page knows what the post has without asking for it again. */
function know(post: string, place: string, draft: Pick<Schemas['Draft'], 'words' | 'keptAt'> | undefined): void {
  queries.setQueryData<readonly Pick<Schemas['Draft'], 'place' | 'words' | 'keptAt'>[]>(draftsKey(post), (drafts) => {
    const others = drafts?.filter((one) => one.place !== place);
    return others && draft ? [...others, { place, words: { ...draft.words }, keptAt: draft.keptAt }] : others;
  });
}

const addressOf = (post: string, place: string): string => `lianxi.draft.${post}/${place}`;

/** A full or closed store keeps nothing; what is typed stays on the page. */
function write(address: string, here: Here | undefined): void {
  try {
    if (here === undefined) localStorage.removeItem(address);
    else localStorage.setItem(address, JSON.stringify(here));
  } catch { /* As said. */ }
}
