import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { useEffect } from 'react';

/** A link to a page at its address, for where many stand side by side: one that knows the router is dear. `useFollow` goes there within the page. */
export function PageLink({ href, ...props }: Pick<AnchorHTMLAttributes<HTMLAnchorElement>, 'children' | 'className'> & { readonly href: string }): ReactNode {
  return <a data-page href={href} {...props} />;
}

/** Follows the links of `PageLink` within the page, wherever they stand; one that is to open elsewhere is the browser's. */
export function useFollow(): void {
  const { history } = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const href = event.target instanceof Element ? event.target.closest('a[data-page]')?.getAttribute('href') : undefined;
      if (href == null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      history.push(href);
    };
    document.addEventListener('click', follow);
    return () => { document.removeEventListener('click', follow); };
  }, [history]);
}
