import { inbox as en } from '@lianxi/wording/en/page/inbox';
import { toldKind as kindsEn } from '@lianxi/wording/en/told';
import { inbox as zh } from '@lianxi/wording/zh/page/inbox';
import { toldKind as kindsZh } from '@lianxi/wording/zh/told';
import type { ReactNode } from 'react';
import { useAddress } from '../look/address';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { useTitle } from '../look/title';
import { useRights } from '../session/rights';
import { useSession } from '../session/session';
import { useProgramme } from '../shell/programme';
import { DraftPage, Drafts } from './drafts';
import { Letters } from './letters';
import type { Told } from './told-list';
import { Earlier, Unread } from './told-list';
import './inbox.css';

const kindNames = Object.keys(kindsZh) as readonly Told['kind'][];

/** 收件箱: what the post was told and why, new things first; for the office, the drafts that wait for it. */
export function InboxPage(): ReactNode {
  const [words, kinds] = [useWords({ zh, en }), useWords({ zh: kindsZh, en: kindsEn })];
  const { id } = useProgramme();
  const { role } = useSession();
  const [address, change] = useAddress();
  const kind = kindNames.find((name) => name === address.kind);
  useTitle(words.title);
  // Who may read no task has no inbox: that is said once.
  if (!useRights().can('read', 'Task')) return <><h1>{words.title}</h1><p className="next">{words.noInbox}</p></>;
  if (address.draft !== undefined && role === 'office') return <DraftPage programme={id} place={address.draft} close={() => { change({ draft: '' }); }} />;
  return (
    <>
      <h1>{words.title}</h1>
      <div className="no-print"><Choice label={words.kind} name="kind" value={kind ?? ''} options={[['', words.all], ...kindNames.map((name) => [name, kinds[name]] as const)]} change={(chosen) => { change({ kind: chosen }); }} /></div>
      <Unread programme={id} kind={kind} />
      {kind === undefined && role === 'office' && <Drafts programme={id} />}
      {kind === undefined && <Letters programme={id} />}
      <Earlier programme={id} kind={kind} />
    </>
  );
}
