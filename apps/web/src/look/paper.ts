import { useLayoutEffect } from 'react';

/** On what a page is printed: its style names a sheet for it, `html[data-paper='status'] body { page: status; }`, so that one page's sheet is not another's. */
export function usePaper(name: string): void {
  useLayoutEffect(() => {
    document.documentElement.dataset.paper = name;
    return () => { delete document.documentElement.dataset.paper; };
  }, [name]);
}
