import { resolve } from 'node:path';
import { z } from 'zod';

const webOrigin = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((value) => new URL(value).pathname === '/' && !new URL(value).search && !new URL(value).hash)
  .transform((value) => new URL(value).origin);

/** Shorter ones can be guessed from one signed link. */
const key = z.string().min(32);

const fields = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).optional(),
  SITE_URL: webOrigin.optional(),
  CONTENT_DIR: z.string().min(1).default('content'),
  STATE_DIR: z.string().min(1).default('.state'),
  PREVIEW_SECRET: key.optional(),
  HEALTH_TOKEN: key.optional(),
  SERVICE_WORKER: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Who may watch the site must not be able to sign previews. */
const schema = fields.refine(
  ({ HEALTH_TOKEN, PREVIEW_SECRET }) => HEALTH_TOKEN === undefined || HEALTH_TOKEN !== PREVIEW_SECRET,
  { path: ['HEALTH_TOKEN'] },
);

const cures: Readonly<Record<keyof z.input<typeof fields>, string>> = {
  PORT: 'a number from 0 to 65535, such as 3000',
  HOST: 'an address to listen on, such as 127.0.0.1, or leave it out',
  SITE_URL: 'the public address without a path, such as https://example.org',
  CONTENT_DIR: 'the folder that holds the stories, such as ./content',
  STATE_DIR: 'a folder that the site may write to, such as ./.state',
  PREVIEW_SECRET: 'at least 32 random characters, such as "openssl rand -hex 32" prints, or leave it out',
  HEALTH_TOKEN: 'at least 32 random characters, others than those of PREVIEW_SECRET, or leave it out',
  SERVICE_WORKER: 'on, or off to take back what browsers keep to read without a network',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
};

/** Never printed: what the start says may stand in a log. */
const keys: ReadonlySet<string> = new Set(['PREVIEW_SECRET', 'HEALTH_TOKEN']);

export interface Settings {
  readonly port: number;
  readonly host: string | undefined;
  /** Origin without a trailing slash; every absolute address begins with it. */
  readonly siteUrl: string;
  readonly contentDir: string;
  readonly stateDir: string;
  /** Signs previews; at least 32 characters. */
  readonly previewSecret: string | undefined;
  /** The key to the list of problems in /healthz; at least 32 characters. */
  readonly healthToken: string | undefined;
  /** Off: browsers that keep pages delete them at their next visit. */
  readonly serviceWorker: 'on' | 'off';
  readonly logLevel: z.output<typeof schema>['LOG_LEVEL'];
}

/** A setting has a wrong value; the message is one line that says which and what to write. */
export class SettingsError extends Error {}

/**
 * Reads the settings from environment variables; an empty or blank variable counts as unset.
 * @throws SettingsError
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => {
      const name = String(issue.path[0]) as keyof typeof cures;
      return `${keys.has(name) ? name : `${name}=${given[name] ?? ''}`}: write ${cures[name]}`;
    });
    throw new SettingsError(wrong.join('; '));
  }
  const { PORT, HOST, SITE_URL, CONTENT_DIR, STATE_DIR, PREVIEW_SECRET, HEALTH_TOKEN, SERVICE_WORKER, LOG_LEVEL } =
    result.data;
  return {
    port: PORT,
    host: HOST,
    siteUrl: SITE_URL ?? `http://localhost:${PORT}`,
    contentDir: resolve(/* turbopackIgnore: true */ CONTENT_DIR),
    stateDir: resolve(/* turbopackIgnore: true */ STATE_DIR),
    previewSecret: PREVIEW_SECRET,
    healthToken: HEALTH_TOKEN,
    serviceWorker: SERVICE_WORKER,
    logLevel: LOG_LEVEL,
  };
}

let parsed: Settings | undefined;

/** The settings of this process, parsed once. @throws SettingsError */
export function settings(): Settings {
  parsed ??= readSettings(process.env);
  return parsed;
}
