import type { Command } from 'commander';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import { bureauMeant } from '../desk/bureau-names';
import type { Desk } from '../desk/desk';
import { Usage } from '../desk/ending';
import type { Identity } from '../desk/identity';

/** For whom something is said, where that is not the one who enters it. */
export interface Speaker {
  readonly bureau?: string;
  readonly reply?: string;
}

/** The options by which the office enters what a vertical body answered on paper. */
export function speakerOptions(command: Command): Command {
  return command
    .option('--bureau <id>', '替哪个单位录入（办公室凭复函） · for which bureau the office enters it')
    .option('--reply <number>', '复函文号 · number of its letter');
}

/**
 * Who acts, and for which bureau: its own, or the one named.
 * @throws Usage when nobody is named, since a bureau speaks only for itself
 */
export async function speaker(desk: Desk, { bureau, reply }: Speaker): Promise<{ readonly actor: Identity; readonly bureau: string; readonly reply: string | undefined }> {
  const actor = desk.actor(office);
  const own = actor.role === office.role ? undefined : actor.bureau;
  const meant = bureau ?? own;
  if (meant === undefined) {
    throw new Usage({
      zh: '请用 --as 写明是哪个单位，如 --as kejiju/liaison；垂直管理单位由办公室代录：--as office --bureau shuiwuju --reply 文号。',
      en: 'Name the bureau with --as, such as --as kejiju/liaison; for a vertical body the office enters it: --as office --bureau shuiwuju --reply NUMBER.',
    });
  }
  return { actor, bureau: await bureauMeant(desk, meant), reply };
}
