import type { Reply } from '@lianxi/api-client/reply';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { v4 as randomId } from 'uuid';
import { lookAgain } from './queries';
import { answered, Refusal } from './refusal';

/** Something a person decides: sent once for each decision, however often it is clicked or tried again. */
export interface Act<What, Answer> {
  readonly send: (what: What) => void;
  readonly isUnderWay: boolean;
  readonly done: Answer | undefined;
  readonly refusal: Error | null;
  readonly forget: () => void;
}

/**
 * An act with its Idempotency-Key: the same words sent again have the same key, so that whatever was lost on the way is done once; other words have another.
 * @param request sends it: `(what, key) => api.POST('/api/v1/…', { params: { header: { 'Idempotency-Key': key } }, body })`
 */
export function useAct<What, Answer>(request: (what: What, key: string) => Promise<Reply<Answer>>, after?: (answer: Answer) => void | Promise<void>): Act<What, Answer> {
  const keyed = useRef<{ readonly words: string; readonly key: string } | undefined>(undefined);
  const mutation = useMutation({
    // Without a network it is refused at once: an official act never goes out by itself, later than whoever decided it was looking.
    networkMode: 'always',
    mutationFn: (what: What) => {
      const words = JSON.stringify(what);
      if (keyed.current?.words !== words) keyed.current = { words, key: randomId() };
      return answered(request(what, keyed.current.key));
    },
    onSuccess: async (answer) => {
      keyed.current = undefined;
      await after?.(answer);
      await lookAgain();
    },
    // What was refused for its state has changed since it was looked at: the page shows what it is now, beside what was typed.
    onError: (error) => { if (error instanceof Refusal && error.problem?.status === 409) void lookAgain(); },
  });
  const isBusy = useRef(false);
  const send = (what: What): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    mutation.mutate(what, { onSettled: () => { isBusy.current = false; } });
  };
  return { send, isUnderWay: mutation.isPending, done: mutation.data, refusal: mutation.error, forget: mutation.reset };
}
