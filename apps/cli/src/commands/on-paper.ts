import type { Command } from 'commander';
import type { Schemas } from '@lianxi/api-client/client';
import { Usage } from '../desk/ending';
import { date } from './register';

/** What was signed on paper (线下签批录入), as its options say it. */
export interface OnPaper {
  readonly signer?: string;
  readonly post?: string;
  readonly signedOn?: string;
  /** A file. */
  readonly scan?: string;
}

type Paper = NonNullable<NonNullable<Schemas['ApprovalForm']>['paper']>;

/** The options by which somebody enters what was signed on paper. */
export function paperOptions(command: Command): Command {
  return command
    .option('--signer <name>', '线下签批录入：签批人 · who signed on paper')
    .option('--post <post>', '签批人职务，如 局长 · in which post')
    .option('--signed-on <date>', '签批日期 · the day of the signature', date)
    .option('--scan <file>', '签字盖章的扫描件，先附到节点 · the signed and sealed scan, which is attached first');
}

/**
 * What those options come to in a form; undefined where nothing was signed on paper.
 * @throws Usage where a paper is only half described
 */
export function paperOf({ signer, post, signedOn, scan }: OnPaper): Omit<Paper, 'scan'> | undefined {
  if ([signer, post, signedOn, scan].every((said) => said === undefined)) return undefined;
  if (signer !== undefined && post !== undefined && signedOn !== undefined) return { signer, post, on: signedOn };
  throw new Usage({ zh: '录入纸质签批须写明签批人、职务和日期，并附扫描件：--signer、--post、--signed-on、--scan。', en: 'A signature on paper needs --signer, --post and --signed-on, and its --scan.' });
}

/** The same with the SHA-256 of its scan, as it is sent. */
export const withScan = (paper: Omit<Paper, 'scan'> | undefined, scan: string | undefined): { readonly paper?: Paper } => (paper ? { paper: { ...paper, ...(scan !== undefined && { scan }) } } : {});
