import { z } from 'zod';
import { slug, text } from '../http/fields';

/** As it was typed: no space is taken from it. */
export const password = z.string().min(1).max(512);

/** Six digits of an app. */
export const code = z.string().regex(/^\d{6}$/, { error: '验证器上的六位数字 · the six digits your app shows' });

/** Signs in. */
export interface SignInBody {
  person: string;
  password: string;
  post?: string | undefined;
  code?: string | undefined;
}

export const signInBody = z.strictObject({
  person: text(60).meta({ description: 'Id of the person, as decisions name them' }),
  password,
  post: slug.optional().meta({ description: 'The post to act in; the first one held when left out' }),
  code: code.optional().meta({ description: 'Of whoever has a second factor' }),
}).meta({ id: 'SignInForm', example: { person: 'li-ming', password: 'correct horse battery staple' } }) satisfies z.ZodType<SignInBody>;

/** Goes on in another post. */
export interface OtherPostBody {
  post: string;
}

export const otherPostBody = z.strictObject({ post: slug }).meta({ id: 'OtherPostForm', example: { post: 'kejiju-liaison' } }) satisfies z.ZodType<OtherPostBody>;

/** Chooses another password. */
export interface PasswordBody {
  current: string;
  password: string;
}

export const passwordBody = z.strictObject({ current: password, password: password.meta({ description: 'At least 12 characters, without the person\'s own id' }) })
  .meta({ id: 'PasswordForm', example: { current: 'correct horse battery staple', password: 'staple battery horse correct' } }) satisfies z.ZodType<PasswordBody>;

/** Begins to set a second factor up: whoever sits down at somebody's open session does not know their password. */
export interface BeginBody {
  password: string;
}

export const beginBody = z.strictObject({ password }).meta({ id: 'SecondFactorForm', example: { password: 'correct horse battery staple' } }) satisfies z.ZodType<BeginBody>;

/** Shows that a second factor is set up. */
export interface CodeBody {
  code: string;
}

export const codeBody = z.strictObject({ code }).meta({ id: 'CodeForm', example: { code: '123456' } }) satisfies z.ZodType<CodeBody>;
