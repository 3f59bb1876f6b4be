import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { choose, useChoices, useWords } from '../look/choices';

/** To the other language; it names itself in that language. */
export function LanguageSwitch(): ReactNode {
  const words = useWords({ zh, en });
  const { language } = useChoices();
  return <button type="button" className="plain" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => { choose({ language: language === 'zh' ? 'en' : 'zh' }); }}>{words.language}</button>;
}

/** 适老化: everything larger, for whoever wishes it so. */
export function TypeSwitch(): ReactNode {
  const words = useWords({ zh, en });
  const { largeType } = useChoices();
  return <button type="button" className="plain" aria-pressed={largeType} onClick={() => { choose({ largeType: !largeType }); }}>{words.largeType}</button>;
}
