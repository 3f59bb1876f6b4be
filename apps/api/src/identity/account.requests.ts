import { z } from 'zod';
import { slug, text } from '../http/fields';

const person = slug.meta({ description: 'Id of a person who has been entered', example: 'li-ming' });

/** Gives somebody an account. */
export interface AccountBody {
  person: string;
  subject?: string | undefined;
}

export const accountBody = z.strictObject({
  person,
  subject: text(255).optional().meta({ description: 'Under which name the configured OpenID Connect issuer vouches for them' }),
}).meta({ id: 'AccountForm', example: { person: 'li-ming' } }) satisfies z.ZodType<AccountBody>;

/** Gives somebody a new password for once. */
export interface ResetBody {
  totp?: boolean | undefined;
}

export const resetBody = z.strictObject({ totp: z.boolean().optional().meta({ description: 'Has them set up their second factor anew, as when a phone was lost' }) })
  .meta({ id: 'PasswordResetForm', example: {} }) satisfies z.ZodType<ResetBody>;

export interface PersonPlace {
  person: string;
}

export const personParam = z.strictObject({ person }) satisfies z.ZodType<PersonPlace>;

/** A password for once, for somebody. */
export interface OncePassword {
  person: string;
  password: string;
}

export const oncePassword = z.object({
  person: z.string(),
  password: z.string().meta({ description: 'Shown this once; it is changed at the first sign-in', example: 'k7m3p-w2xqd-9hfar-tz5vn' }),
}).meta({ id: 'OncePassword' }) satisfies z.ZodType<OncePassword>;
