import { describe, expect, it } from 'vitest';
import { previewHoldsUntil, signPreview } from '#lib/editors/preview-token.ts';

const day = 86_400_000;
const now = Date.parse('2026-06-01T00:00:00Z');
const until = now + 3_600_000;
const token = signPreview('secret', 'a-story', until);
const [seconds = '', signature = ''] = token.split('.');

describe('a signed preview', () => {
  it('holds for its slug until its moment, and says until when', () => {
    expect(previewHoldsUntil('secret', 'a-story', token, now)).toBe(until);
    expect(previewHoldsUntil('secret', 'a-story', token, until - 1)).toBe(until);
    expect(previewHoldsUntil('secret', 'a-story', token, until)).toBeUndefined();
  });

  it('holds for 30 days at most, counted by who checks it', () => {
    const month = signPreview('secret', 'a-story', now + 30 * day);
    expect(previewHoldsUntil('secret', 'a-story', month, now)).toBe(now + 30 * day);
    expect(previewHoldsUntil('secret', 'a-story', month, now - 1)).toBeUndefined();
  });

  it('is a moment in seconds and 43 characters of base64url', () => {
    expect(token).toMatch(/^1780275600\.[A-Za-z0-9_-]{43}$/);
  });

  it.each([
    ['another slug', 'secret', 'a-story-2', token],
    ['a slug that begins the same', 'secret', 'a-stor', token],
    ['another secret', 'Secret', 'a-story', token],
    ['no secret', undefined, 'a-story', token],
    ['no token', 'secret', 'a-story', ''],
    ['a later moment', 'secret', 'a-story', `${Number(seconds) + 1}.${signature}`],
    ['the same moment written otherwise', 'secret', 'a-story', `0${seconds}.${signature}`],
    ['a signature cut short', 'secret', 'a-story', token.slice(0, -1)],
    ['more behind it', 'secret', 'a-story', `${token}.`],
    ['padding', 'secret', 'a-story', `${token}=`],
    [
      'a signature in the other base64',
      'secret',
      'a-story',
      `${seconds}.${Buffer.from(signature, 'base64url').toString('hex')}`,
    ],
    ['more than 30 days', 'secret', 'a-story', signPreview('secret', 'a-story', now + 30 * day + 1000)],
    ['an endless one', 'secret', 'a-story', signPreview('secret', 'a-story', Number.POSITIVE_INFINITY)],
  ])('does not hold for %s', (_, secret, slug, given) => {
    expect(previewHoldsUntil(secret, slug, given, now)).toBeUndefined();
  });
});
