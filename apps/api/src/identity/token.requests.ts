import { longestTokenDays } from '@lianxi/domain/identity/token';
import type { TokenScope } from '@lianxi/domain/identity/token';
import { z } from 'zod';
import { called, slug } from '../http/fields';
import { code, password } from './session.requests';

/** Wants a token for a program of one's own. */
export interface TokenBody {
  name: string;
  scope: TokenScope;
  days: number;
  post?: string | undefined;
  password?: string | undefined;
  code?: string | undefined;
}

export const tokenBody = z.strictObject({
  name: called(60).meta({ description: 'What it is for, as its owner calls it' }),
  scope: z.enum(['read', 'act']).meta({ description: 'To look, or to decide as well' }),
  days: z.int().min(1).max(9_999).meta({ description: `How many days it lasts; ${longestTokenDays} at most` }),
  post: slug.optional().meta({ description: 'The post it acts in; that of the session when left out' }),
  password: password.optional().meta({ description: 'One\'s own, once more; or a code' }),
  code: code.optional().meta({ description: 'A code of one\'s second factor that was not used yet, instead of the password' }),
}).meta({ id: 'TokenForm', example: { name: '科技局办公系统', scope: 'read', days: 30, password: 'correct horse battery staple' } }) satisfies z.ZodType<TokenBody>;

export interface TokenPlace {
  id: string;
}

export const tokenParam = z.strictObject({ id: z.uuid().toLowerCase().meta({ example: '2f1c1b9e-6c1d-4c55-9f43-0a3b6b8f6f10' }) }) satisfies z.ZodType<TokenPlace>;

/** A token by what its owner knows of it. */
export interface TokenAnswer {
  id: string;
  post: string;
  name: string;
  scope: TokenScope;
  createdAt: string;
  expiresAt: string;
  revokedAt?: string | undefined;
}

const described = { id: z.string(), post: z.string(), name: z.string(), scope: z.enum(['read', 'act']), expiresAt: z.string() };

export const tokenList = z.object({
  items: z.array(z.object({ ...described, createdAt: z.string(), revokedAt: z.string().optional() })),
}).meta({ id: 'TokenList' }) satisfies z.ZodType<{ items: TokenAnswer[] }>;

/** A token that has just been made, with the secret itself. */
export interface NewTokenAnswer extends Omit<TokenAnswer, 'createdAt' | 'revokedAt'> {
  token: string;
}

export const newTokenAnswer = z.object({ ...described, token: z.string().meta({ description: 'Shown this once; sent as Authorization: Bearer …', example: 'lianxi_…' }) })
  .meta({ id: 'NewToken' }) satisfies z.ZodType<NewTokenAnswer>;
