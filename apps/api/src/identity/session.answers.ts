import type { Pending } from '@lianxi/domain/identity/session';
import type { PostRole } from '@lianxi/domain/organisation/organisation';
import { z } from 'zod';
import { roles } from '../http/roles';

/** A post somebody may act in. */
export interface OwnPostAnswer {
  post: string;
  bureau: string;
  bureauName: string;
  role: PostRole;
  title: string;
  /** It is the convenor's (召集人), who signs strike-off lists on no authority but their own. */
  convenor: boolean;
}

/** Who is signed in, and in which post. */
export interface SessionAnswer {
  person: string;
  name?: string | undefined;
  post: string;
  bureau: string;
  role: PostRole;
  posts: OwnPostAnswer[];
  /** Has to be done before anything else. */
  pending?: Pending | undefined;
  csrf: string;
  endsAt: string;
  idleMinutes: number;
}

const role = z.enum(roles);

export const sessionAnswer = z.object({
  person: z.string(),
  name: z.string().optional().meta({ description: 'Absent once it was erased' }),
  post: z.string(),
  bureau: z.string(),
  role,
  posts: z.array(z.object({ post: z.string(), bureau: z.string(), bureauName: z.string(), role, title: z.string(), convenor: z.boolean().meta({ description: 'It is the convenor\'s (召集人), who signs strike-off lists on no authority but their own' }) })).meta({ description: 'All posts held now' }),
  pending: z.enum(['password', 'totp']).optional().meta({ description: 'What has to be done before anything else: change the password, set up the second factor' }),
  csrf: z.string().meta({ description: 'Sent back as Lianxi-CSRF with whatever changes something', example: 'k1yYx0m7Zr0v7cFjX2mN5q' }),
  endsAt: z.string().meta({ description: 'Wall time at which it ends at the latest' }),
  idleMinutes: z.int().meta({ description: 'It ends after so many minutes without a request', example: 15 }),
}).meta({ id: 'Session' }) satisfies z.ZodType<SessionAnswer>;

/** Who is signed in in a browser; nothing where nobody is. */
export interface PresentAnswer {
  session?: SessionAnswer | undefined;
  /** When the security administrator ended the one that this browser had. */
  endedByOther?: string | undefined;
}

export const presentAnswer = z.object({
  session: sessionAnswer.optional().meta({ description: 'Absent where nobody is signed in, or no longer' }),
  endedByOther: z.string().optional().meta({ description: 'When the security administrator ended the session that this browser had' }),
}).meta({ id: 'PresentSession' }) satisfies z.ZodType<PresentAnswer>;

/** That it was done; there is nothing more to say. */
export interface DoneAnswer {
  done: true;
}

export const doneAnswer = z.object({ done: z.literal(true) }).meta({ id: 'Done' }) satisfies z.ZodType<DoneAnswer>;

export const done: DoneAnswer = { done: true };

/** A second factor to take over into an app. */
export interface SecondFactorAnswer {
  secret: string;
  uri: string;
}

export const secondFactorAnswer = z.object({
  secret: z.string().meta({ description: 'Base 32, shown this once', example: 'JBSWY3DPEHPK3PXP' }),
  uri: z.string().meta({ description: 'otpauth://…, for a QR code', example: 'otpauth://totp/…' }),
}).meta({ id: 'SecondFactor' }) satisfies z.ZodType<SecondFactorAnswer>;

/** In which ways one signs in here, besides a password. */
export interface WaysAnswer {
  openid: boolean;
  examples: boolean;
}

export const waysAnswer = z.object({
  openid: z.boolean().meta({ description: 'Through another house (OpenID Connect), at GET /api/v1/session/oidc' }),
  examples: z.boolean().meta({ description: 'As an example person; in development alone' }),
}).meta({ id: 'WaysToSignIn' }) satisfies z.ZodType<WaysAnswer>;
