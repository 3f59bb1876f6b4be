import type { Schemas } from '@lianxi/api-client/client';
import type { Asked, Filled } from './asked';
import { figureDayOf, figureOf, isOnPaper } from './asked';

interface Usual {
  readonly today: string;
  readonly behalf: string;
  readonly authority: string;
  /** The first of the steps that it may be returned to. */
  readonly to: string;
}

/**
 * What a field holds before anything was typed: the likeliest of a choice, and today as the day of a paper that is being entered. The day on which something was achieved, a later date that
 * is asked for and the day of a figure are an official's to state: nothing stands there before.
 */
export function usualOf(asked: readonly Asked[], { today, behalf, authority, to }: Usual): Filled {
  const usual: Partial<Record<Asked['as'], string>> = { day: today, to, signer: 'convenor', authority, answer: 'agreed', behalf };
  return Object.fromEntries(asked.flatMap(({ name, as, optional, isStated }) => {
    const value = usual[as];
    return value === undefined || (as === 'day' && (optional || isStated)) ? [] : [[name, value] as const];
  }));
}

/** Whether what a field asks is there: of figures, each with its day; of a signature on paper beside, the rest once any of it is. */
export function isFilled({ name, as, optional }: Asked, filled: Filled, targets: readonly Schemas['Target'][]): boolean {
  if (as === 'figures') return targets.every(({ id }) => isNumber(filled[figureOf(id)]) && (filled[figureDayOf(id)] ?? '') !== '');
  const isAsked = optional !== true || (name.startsWith('paper.') && name !== 'paper.scan' && isOnPaper(filled));
  return !isAsked || (filled[name]?.trim() ?? '') !== '';
}

const isNumber = (text = ''): boolean => text.trim() !== '' && Number.isFinite(Number(text));
