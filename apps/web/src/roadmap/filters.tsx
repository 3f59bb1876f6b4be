import { roadmap as en } from '@lianxi/wording/en/page/roadmap';
import { roadmap as zh } from '@lianxi/wording/zh/page/roadmap';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { byPinyin } from '../look/pinyin';
import { Tucked } from '../look/tucked';
import type { Asked } from './asked';
import { useAsked } from './asked';
import type { Line } from './lanes';
import { bySection } from './lanes';

interface FiltersProps {
  /** All lines, whatever is chosen: the choices come from them. */
  readonly lines: readonly Line[];
  readonly asked: Asked;
  readonly children: ReactNode;
}

/** Of which body, of which chapter; and what else a view can be asked. */
export function Filters({ lines, asked, children }: FiltersProps): ReactNode {
  const words = useWords({ zh, en });
  const [, ask] = useAsked();
  const bureaus = [...new Map(lines.flatMap((line) => line.bureaus.map(({ bureau, name }) => [bureau, name] as const)))].sort(byPinyin(([, name]) => name));
  const sections = bySection(lines).map(([section]) => [section, section] as const);
  return (
    <Tucked title={words.filters} isOpen={asked.bureau !== undefined || asked.section !== undefined}>
      <div className="filters">
        <Choice label={words.bureau} name="bureau" value={asked.bureau ?? ''} options={[['', words.allBureaus], ...bureaus]} change={(bureau) => { ask({ bureau: bureau === '' ? undefined : bureau }); }} />
        <Choice label={words.section} name="section" value={asked.section ?? ''} options={[['', words.allSections], ...sections]} change={(section) => { ask({ section: section === '' ? undefined : section }); }} />
        {children}
      </div>
    </Tucked>
  );
}
