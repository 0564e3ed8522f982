import { describe, expect, it, vi } from 'vitest';
import { absoluteAddress } from '#lib/publishing/addresses.ts';

vi.stubEnv('SITE_URL', 'https://orbit.example/');

describe('a whole address', () => {
  it('begins with SITE_URL, with one slash between', () => {
    expect(absoluteAddress('/stories/agreement')).toBe('https://orbit.example/stories/agreement');
  });

  it('ends in a slash for the front page', () => {
    expect(absoluteAddress('/')).toBe('https://orbit.example/');
  });
});
