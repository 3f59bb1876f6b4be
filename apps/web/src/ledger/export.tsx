import { useMutation } from '@tanstack/react-query';
import { ledger as headsEn } from '@lianxi/wording/en/ledger';
import { ledger as en } from '@lianxi/wording/en/page/ledger';
import { shell as shellEn } from '@lianxi/wording/en/page/shell';
import { ledger as headsZh } from '@lianxi/wording/zh/ledger';
import { ledger as zh } from '@lianxi/wording/zh/page/ledger';
import { shell as shellZh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Refused } from '../look/refused';
import { api } from '../record/client';
import { answered } from '../record/refusal';
import { useProgramme } from '../shell/programme';
import type { Asked } from './queries';
import type { Column } from './rows';

/** 导出: what is seen as a workbook of Excel: the same lines, the same columns. */
export function Export({ asked, asOf, columns }: { readonly asked: Asked; readonly asOf: string | undefined; readonly columns: readonly Column[] }): ReactNode {
  const [words, heads] = [useWords({ zh, en }), useWords({ zh: headsZh, en: headsEn })];
  const [{ id, title, mode, today }, shell] = [useProgramme(), useWords({ zh: shellZh, en: shellEn })];
  const taking = useMutation({
    mutationFn: async () => {
      const query = { programme: id, ...asked, format: 'xlsx' as const, columns: columns.join(',') };
      const content: unknown = await answered(api.GET('/api/v1/ledger', { params: { query }, parseAs: 'blob' }));
      save(content as Blob, `${[heads.title, ...(mode === 'rehearsal' ? [shell.rehearsal] : []), title, asOf ?? today].join('-')}.xlsx`);
    },
  });
  return (
    <>
      <button type="button" className="first" disabled={taking.isPending} onClick={() => { taking.mutate(); }}>{taking.isPending ? words.exporting : words.excel}</button>
      <span role="status">{taking.isSuccess && <span className="done">{words.exported}</span>}</span>
      <Refused refusal={taking.error} />
    </>
  );
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
