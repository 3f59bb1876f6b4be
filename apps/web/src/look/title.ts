import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import { useEffect } from 'react';
import { useWords } from './choices';

/** The document's title: what the page shows, before the product's name. */
export function useTitle(title: string): void {
  const { product } = useWords({ zh, en });
  useEffect(() => { document.title = `${title} · ${product}`; }, [title, product]);
}
