import type { ErrorComponentProps } from '@tanstack/react-router';
import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
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

/** As browsers say it of a script or style that could not be had: the network is away, or what it was part of has been replaced. */
const isNotHad = (error: unknown): boolean => error instanceof Error && /preload CSS|dynamically imported module|module script/i.test(error.message);

/** A page that failed: one that could not be had is asked for again as soon as there is a network; of any other it is said what to pass on. */
export function Broken({ error }: ErrorComponentProps): ReactNode {
  return isNotHad(error) ? <NotHad /> : <Failed error={error} />;
}

/** What was typed elsewhere is kept: the page is begun anew. */
function NotHad(): ReactNode {
  const words = useWords({ zh, en });
  useTitle(words.notHad);
  useEffect(() => {
    const again = (): void => { location.reload(); };
    addEventListener('online', again);
    return () => { removeEventListener('online', again); };
  }, []);
  return (
    <section className="dead-end">
      <h1>{words.notHad}</h1>
      <p>{words.notHadNext}</p>
      <p><button type="button" onClick={() => { location.reload(); }}>{words.retry}</button></p>
    </section>
  );
}

function Failed({ error }: { readonly error: unknown }): ReactNode {
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
