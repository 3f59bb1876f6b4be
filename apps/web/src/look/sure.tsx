import type { ReactNode } from 'react';
import { useState } from 'react';
import { Send } from './send';

/** That an act is asked once more before it is sent. */
interface Sure {
  readonly isAsked: boolean;
  readonly submit: () => void;
  readonly takeBack: () => void;
}

/** Sends an act: at once, or, where it does not come back, once somebody has said so again. */
export function useSure(send: () => void, doesNotComeBack = true): Sure {
  const [isAsked, ask] = useState(false);
  const isSure = isAsked || !doesNotComeBack;
  const submit = (): void => {
    ask(!isSure);
    if (isSure) send();
  };
  return { isAsked, submit, takeBack: () => { ask(false); } };
}

interface SendButtonsProps {
  readonly sure: Sure;
  /** What is still to be filled in, by its labels. */
  readonly missing: readonly string[];
  readonly isUnderWay: boolean;
  /** What stands on them: to send, while that is under way, once it was asked again, and not after all. */
  readonly words: Readonly<Record<'send' | 'sending' | 'yes' | 'no', string>>;
  readonly children?: ReactNode;
}

/** The buttons below a form: one that sends, and, once it was asked again, one that does not. */
export function SendButtons({ sure: { isAsked, takeBack }, missing, isUnderWay, words, children }: SendButtonsProps): ReactNode {
  return (
    <div className="acts">
      <Send said={isUnderWay ? words.sending : isAsked ? words.yes : words.send} missing={missing} isOff={isUnderWay} />
      {isAsked && <button type="button" onClick={takeBack}>{words.no}</button>}
      {children}
    </div>
  );
}
