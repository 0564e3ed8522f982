import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '#lib/settings.ts';

function refusal(environment: Record<string, string>): string {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('the settings', () => {
  it('need none to be set', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: undefined,
      siteUrl: 'http://localhost:3000',
      contentDir: resolve('content'),
      stateDir: resolve('.state'),
      previewSecret: undefined,
      healthToken: undefined,
      serviceWorker: 'on',
      logLevel: 'info',
    });
  });

  it('are taken from the environment, folders as whole paths', () => {
    const environment = {
      PORT: '8080',
      HOST: '127.0.0.1',
      SITE_URL: 'https://orbit.example/',
      CONTENT_DIR: '/srv/content',
      STATE_DIR: 'kept',
      PREVIEW_SECRET: 'p'.repeat(32),
      HEALTH_TOKEN: 'h'.repeat(32),
      SERVICE_WORKER: 'off',
      LOG_LEVEL: 'warn',
    };

    expect(readSettings(environment)).toEqual({
      port: 8080,
      host: '127.0.0.1',
      siteUrl: 'https://orbit.example',
      contentDir: '/srv/content',
      stateDir: resolve('kept'),
      previewSecret: 'p'.repeat(32),
      healthToken: 'h'.repeat(32),
      serviceWorker: 'off',
      logLevel: 'warn',
    });
  });

  it('let the address follow the port until one is given', () => {
    expect(readSettings({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080');
  });

  it.each(['', '  '])('count a variable that is set to "%s" as unset', (value) => {
    const { port, siteUrl, previewSecret } = readSettings({ PORT: value, SITE_URL: value, PREVIEW_SECRET: value });

    expect([port, siteUrl, previewSecret]).toEqual([3000, 'http://localhost:3000', undefined]);
  });

  it('ignore variables that are not theirs', () => {
    expect(readSettings({ PATH: '/bin', NODE_ENV: 'nonsense' })).toEqual(readSettings({}));
  });
});

describe('a wrong setting', () => {
  const port = 'write a number from 0 to 65535, such as 3000';
  const siteUrl = 'write the public address without a path, such as https://example.org';

  it.each([
    ['PORT', 'http', port],
    ['PORT', '65536', port],
    ['PORT', '80.5', port],
    ['PORT', '-1', port],
    ['SITE_URL', 'orbit.example', siteUrl],
    ['SITE_URL', 'nonsense', siteUrl],
    ['SITE_URL', 'ftp://orbit.example', siteUrl],
    ['SITE_URL', 'https://orbit.example/news', siteUrl],
    ['SITE_URL', 'https://orbit.example/?a=1', siteUrl],
    ['SITE_URL', 'https://orbit.example/#top', siteUrl],
    ['LOG_LEVEL', 'loud', 'write fatal, error, warn, info, debug, trace or silent'],
  ])('%s=%s stops the start with what to write instead', (name, value, cure) => {
    expect(refusal({ [name]: value })).toBe(`${name}=${value}: ${cure}`);
  });

  const tooShort = 'k'.repeat(31);
  const watcher =
    'HEALTH_TOKEN: write at least 32 random characters, others than those of PREVIEW_SECRET, or leave it out';
  const signer =
    'PREVIEW_SECRET: write at least 32 random characters, such as "openssl rand -hex 32" prints, or leave it out';

  it.each([
    ['a key to previews that can be guessed', { PREVIEW_SECRET: tooShort }, signer],
    ['a key to the problems that can be guessed', { HEALTH_TOKEN: tooShort }, watcher],
    [
      'one key for both, by which who may watch could sign',
      { PREVIEW_SECRET: 'k'.repeat(32), HEALTH_TOKEN: 'k'.repeat(32) },
      watcher,
    ],
  ])('of %s stops the start without a word of the key', (_, environment, line) => {
    expect(refusal(environment)).toBe(line);
  });

  it('is told together with the others, on one line', () => {
    expect(refusal({ PORT: 'http', LOG_LEVEL: 'loud' })).toBe(
      `PORT=http: ${port}; LOG_LEVEL=loud: write fatal, error, warn, info, debug, trace or silent`,
    );
  });
});
