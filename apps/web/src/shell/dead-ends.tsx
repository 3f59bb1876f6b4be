import type { ErrorComponentProps } from '@tanstack/react-router';
import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { useTitle } from '../look/title';
import { Banner } from './banners';

/** An address that leads nowhere. */
export function NotThere(): ReactNode {
  const words = useWords({ zh, en });
  useTitle(words.notThere);
  return (
    <section className="dead-end">
      <h1>{words.notThere}</h1>
      <p>{words.notThereNext}</p>
      <p><a className="button" href="/">{words.toToday}</a></p>
    </section>
  );
}

/** An address of the API that somebody opened in a browser, as by a link to a file, and that was refused. It is not asked again by itself: what is downloaded is recorded. */
export function NotOpened(): ReactNode {
  const words = useWords({ zh, en });
  useTitle(words.notOpened);
  return (
    <>
      <Banner />
      <main className="dead-end">
        <h1>{words.notOpened}</h1>
        <p>{words.notOpenedNext}</p>
        <p><a className="button" href={location.pathname + location.search}>{words.retry}</a> <a className="button" href="/">{words.toToday}</a></p>
      </main>
    </>
  );
}

/** A page that failed: said, with what to pass on. */
export function Broken({ error }: ErrorComponentProps): ReactNode {
  const words = useWords({ zh, en });
  useTitle(words.failed);
  return (
    <section className="dead-end">
      <h1>{words.failed}</h1>
      <p>{words.failedNext}</p>
      <p><code>{error instanceof Error ? error.message : String(error)}</code></p>
    </section>
  );
}
