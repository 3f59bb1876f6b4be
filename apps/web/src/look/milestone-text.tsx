import { isCheckpoint, milestoneText } from '@lianxi/wording/milestone';
import type { ReactNode } from 'react';
import { useLanguage } from './choices';

/** What a milestone is to bring: the plan's words as the quotation they are, the product's own in the language of the page. */
export function MilestoneText({ milestone, text = '' }: { readonly milestone: string; readonly text?: string | undefined }): ReactNode {
  const language = useLanguage();
  return <span lang={isCheckpoint(milestone) && language === 'en' ? 'en' : 'zh-CN'}>{milestoneText(language, milestone, text)}</span>;
}
