import { onlineManager } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import { useLanguage, useWords } from '../look/choices';

/** On every page: what must never be entered here. */
export function Banner(): ReactNode {
  const words = useWords({ zh, en });
  return <aside className="banner" aria-label={words.secrecy}>{words.notClassified}</aside>;
}

/** In a rehearsal, wherever one looks: that nothing is real, and which day it is there. */
export function RehearsalBanner({ today }: { readonly today: string }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  return <aside className="rehearsal" aria-label={words.rehearsal}><strong>{words.rehearsal}</strong> <span>{fill(words.rehearsalIs, { day: dayIn(language, today) })}</span></aside>;
}

/** While there is no network: said, and nothing typed is lost. */
export function OfflineNotice(): ReactNode {
  const words = useWords({ zh, en });
  const isOnline = useSyncExternalStore((listener) => onlineManager.subscribe(listener), () => onlineManager.isOnline());
  return <div role="status">{!isOnline && <p className="offline">{words.offline}</p>}</div>;
}
