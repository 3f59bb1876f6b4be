import { roadmap as en } from '@lianxi/wording/en/page/roadmap';
import { roadmap as zh } from '@lianxi/wording/zh/page/roadmap';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';

/** What the shapes mean. */
export function Legend(): ReactNode {
  const words = useWords({ zh, en });
  const shapes = [['◇', words.legendDeliverable], ['○', words.legendCheckpoint], ['▲', words.legendOver], ['┆', words.legendFormer], ['━', words.legendBar]] as const;
  return (
    <ul className="legend" aria-label={words.legend}>
      {shapes.map(([shape, word]) => <li key={shape}><span className="shape" aria-hidden="true">{shape}</span> {word}</li>)}
      <li><span className="shape" aria-hidden="true">◇◈◆</span> {words.legendMark}</li>
    </ul>
  );
}
