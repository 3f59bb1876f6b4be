import { fill } from '@lianxi/wording/fill';
import { look as en } from '@lianxi/wording/en/page/look';
import { look as zh } from '@lianxi/wording/zh/page/look';
import type { MouseEvent, ReactNode } from 'react';
import { useId } from 'react';
import { useLanguage, useWords } from './choices';

interface SendProps {
  /** What stands on it. */
  readonly said: string;
  /** What is still to be filled in or chosen, by its labels. */
  readonly missing?: readonly string[];
  /** That it cannot be sent now, for a reason that stands elsewhere: it is under way. */
  readonly isOff?: boolean;
  /** Of several acts of a page, not the one that leads. */
  readonly isSecond?: boolean;
}

/** The button that sends a form. While it is greyed it says why, beside it and to whoever hears it: what is still to be filled in. */
export function Send({ said, missing = [], isOff = false, isSecond = false }: SendProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const id = useId();
  const isMissing = missing.length > 0;
  return (
    <>
      <button type="submit" className={isSecond ? undefined : 'first'} onClick={oneClick} disabled={isMissing || isOff} aria-describedby={isMissing ? id : undefined}>{said}</button>
      {isMissing && <span className="hint still" id={id}>{fill(words.still, { fields: missing.join(language === 'zh' ? '、' : ', ') })}</span>}
    </>
  );
}

/** The second click of a double click answers nothing that the first has asked: it was made before anybody read it. */
function oneClick(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
