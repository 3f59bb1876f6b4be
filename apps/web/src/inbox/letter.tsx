import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { dayIn } from '@lianxi/wording/moment';
import { inbox as en } from '@lianxi/wording/en/page/inbox';
import { draftLetter } from '@lianxi/wording/zh/draft-letter';
import { inbox as zh } from '@lianxi/wording/zh/page/inbox';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useWords } from '../look/choices';
import { useProgramme } from '../shell/programme';
import { Matter, TaskLink } from '../today/lines';

interface LetterProps {
  readonly kind: keyof typeof draftLetter;
  readonly draft: Schemas['Reminder'];
}

/** The text of a draft as the office takes it over: selected at a click, copied where the browser permits it, printed alone. */
export function Letter({ kind, draft: { measure, heading, milestone, names, why } }: LetterProps): ReactNode {
  const words = useWords({ zh, en });
  const { today } = useProgramme();
  const text = useRef<HTMLPreElement>(null);
  const [said, say] = useState('');
  const letter = fill(draftLetter[kind], {
    names: names.join('、'), measure, heading, responsible: why.clause.responsible, why: plainly('zh', why.sentence.zh), today: dayIn('zh', today),
  });
  const copy = async (): Promise<void> => {
    if (text.current) getSelection()?.selectAllChildren(text.current);
    // An address without TLS has no clipboard: there the text stays selected, to be copied by hand.
    say(isSecureContext ? await navigator.clipboard.writeText(letter).then(() => words.copied, () => words.toCopy) : words.toCopy);
  };
  return (
    <section aria-label={words.letterText}>
      <div className="no-print"><Matter measure={measure} heading={heading} milestone={milestone} /> <TaskLink measure={measure} milestone={milestone}>{words.toTask}</TaskLink></div>
      <pre className="letter" lang="zh-CN" ref={text}>{letter}</pre>
      <p className="hint no-print">{words.letterLacks}</p>
      <div className="acts no-print">
        <button type="button" onClick={() => { void copy(); }}>{words.copy}</button>
        <button type="button" className="plain" onClick={() => { print(); }}>{words.print}</button>
        <span className="hint" role="status">{said}</span>
      </div>
    </section>
  );
}
