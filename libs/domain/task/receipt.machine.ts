import type { Machine } from '../machine';

/** 签收: a bureau is asked to sign for its task, once. */
export type ReceiptState = 'awaited' | 'signed';

export const receiptMachine: Machine<ReceiptState, 'sign'> = {
  name: 'receipt',
  initial: 'awaited',
  transitions: { awaited: { sign: 'signed' }, signed: {} },
};
