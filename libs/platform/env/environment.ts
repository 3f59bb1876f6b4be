import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const url = (protocol: RegExp) => z.url({ protocol });

const houseSecret = z.base64().refine((text) => Buffer.from(text, 'base64').length >= 32, { error: 'at least 32 random bytes in base64, such as of openssl rand -base64 32' });

const schema = z.object({
  /** Where the record is: `postgresql://user@host:port/database`. */
  DATABASE_URL: url(/^postgres(ql)?$/),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d+$/, { error: 'host:port, such as 127.0.0.1:7233' }).default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  /** Base of Temporal's web UI, for links. */
  TEMPORAL_UI_URL: url(/^https?$/).default('http://127.0.0.1:8233'),
  /** The interface the API listens on; a container names `0.0.0.0`. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Port of the API. */
  PORT: port.default(3000),
  /** Port of the worker's health pages. */
  HEALTH_PORT: port.default(3001),
  /** Only development has example people; production does not start on a record that holds any. */
  LIANXI_MODE: z.enum(['development', 'production']).default('production'),
  /** Where the heads of all chains are kept outside the database, so that what is taken away there is seen: `file:///…`, or a service's `https://…`. */
  LIANXI_ANCHORS: url(/^(file|https?)$/).optional(),
  /** Where files are kept: a folder, `file:///…`, or a bucket of an S3-compatible service, `s3://bucket/prefix?endpoint=https://…`. Without one no file is taken. */
  LIANXI_FILES: url(/^(file|s3)$/).optional(),
  /** ClamAV's daemon, which every file is shown to where one is named: `tcp://host:3310`, or `unix:///path` of its socket. */
  LIANXI_CLAMAV: url(/^(tcp|unix)$/).optional(),
  /** At least 256 random bits in base64: second factors are encrypted under it. Production has one; elsewhere one is made for the life of the process. */
  LIANXI_SECRET: houseSecret.optional(),
  /** The one of before, while it is exchanged for another. */
  LIANXI_SECRET_BEFORE: houseSecret.optional(),
  /** A session ends after so many minutes without a request. */
  LIANXI_SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(480).default(15),
  /** A session ends after so many hours at the latest. */
  LIANXI_SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(12),
  /** So many requests a minute are taken of one session, token or address, and a tenth as many files; without one 1,200, and in development as many as a rehearsal makes. */
  LIANXI_REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).optional(),
  /** The proxies in front of the API, `10.0.0.5,10.1.0.0/16`: what they say of the address that asks (`X-Forwarded-For`) is believed. Without one the address is that of the connection. */
  LIANXI_TRUSTED_PROXIES: z.string().transform((list) => list.split(',').map((one) => one.trim())).pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], { error: 'addresses or networks with commas between them, such as 10.0.0.5,10.1.0.0/16' }))).optional(),
  /** So many whole years a person's name is kept after their account was closed; before that it is erased on an authority alone. */
  LIANXI_RETENTION_YEARS: z.coerce.number().int().min(1).max(100).default(10),
  /** In development: where the passwords and tokens of the example people are written. */
  LIANXI_PEOPLE: z.string().min(1).optional(),
  /** Where people reach the product, for those who vouch for them to send them back: `https://lianxi.example.gov.cn`. */
  LIANXI_PUBLIC_URL: url(/^https?$/).optional(),
  /** A house that vouches for people (OpenID Connect); with its client's id and secret. */
  LIANXI_OIDC_ISSUER: url(/^https?$/).optional(),
  LIANXI_OIDC_CLIENT_ID: z.string().min(1).optional(),
  LIANXI_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

/** What a process is told through its environment. */
export type Environment = Readonly<z.infer<typeof schema>>;

/** Reads the environment once, at boot. Throws one sentence for each variable that does not fit. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const { data, error } = schema.safeParse(source);
  if (data) return data;
  throw new Error(`The environment does not fit:\n${error.issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`).join('\n')}`);
}
