import type { Machine } from '../machine';

/** 拟稿 · 待签 · 纸质签批待核对 · 已签 · 已撤销. */
export type ListPhase = 'draft' | 'put' | 'entered' | 'signed' | 'withdrawn';
export type ListStep = 'put' | 'sign' | 'enter' | 'check' | 'return' | 'withdraw' | 'take-back';

/** A list's way: drawn up, put to whoever signs it, signed once on screen or on paper that is then checked. What is signed stays so, unless the signature is taken back before anything is struck off by it. */
export const listMachine: Machine<ListPhase, ListStep> = {
  name: 'strike-off-list',
  initial: 'draft',
  transitions: {
    draft: { put: 'put', withdraw: 'withdrawn' },
    put: { sign: 'signed', enter: 'entered', return: 'draft', withdraw: 'withdrawn' },
    entered: { check: 'signed', return: 'put' },
    signed: { 'take-back': 'put' },
    withdrawn: {},
  },
};
