import type { MouseEvent, ReactNode } from 'react';
import { useState } from 'react';

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
  readonly isReady: boolean;
  readonly isUnderWay: boolean;
  /** What stands on them: to send, while that is under way, once it was asked again, and not after all. */
  readonly words: Readonly<Record<'send' | 'sending' | 'yes' | 'no', string>>;
  readonly children?: ReactNode;
}

/** The buttons below a form: one that sends, and, once it was asked again, one that does not. */
export function SendButtons({ sure: { isAsked, takeBack }, isReady, isUnderWay, words, children }: SendButtonsProps): ReactNode {
  return (
    <div className="acts">
      <button type="submit" className="first" onClick={oneClick} disabled={!isReady || isUnderWay}>{isUnderWay ? words.sending : isAsked ? words.yes : words.send}</button>
      {isAsked && <button type="button" onClick={takeBack}>{words.no}</button>}
      {children}
    </div>
  );
}

/** The second click of a double click answers nothing that the first has asked: it was made before anybody read it. */
function oneClick(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
