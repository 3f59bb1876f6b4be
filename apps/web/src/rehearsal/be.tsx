import { fill } from '@lianxi/wording/fill';
import { rehearsal as en } from '@lianxi/wording/en/page/rehearsal';
import { rehearsal as zh } from '@lianxi/wording/zh/page/rehearsal';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Refused } from '../look/refused';
import { beExample, useExamplePeople } from '../session/change-person';

interface BeProps {
  readonly person: string;
  /** What the button says, with `{{name}}` for theirs. */
  readonly says?: string;
  /** Where they begin; here when left out. */
  readonly at?: string;
}

/** In development: goes on as an example person, from an address. Elsewhere it is not there. */
export function BeExample({ person, says, at }: BeProps): ReactNode {
  const words = useWords({ zh, en });
  const found = useExamplePeople().find((one) => one.person === person);
  const [refusal, setRefusal] = useState<Error | null>(null);
  if (!found) return null;
  // The page begins anew, so that nothing the other person saw stays on screen.
  const go = (): void => { beExample(person).then(() => { if (at === undefined) location.reload(); else location.assign(at); }, setRefusal); };
  return <><button type="button" onClick={go}>{fill(says ?? words.be, { name: found.name })}</button><Refused refusal={refusal} /></>;
}
