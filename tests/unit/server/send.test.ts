import { describe, expect, it } from 'vitest';
import { acceptedCodings } from '#server/request/send.ts';

describe('the codings that a visitor takes', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br gzip identity'],
    ['gzip, br', 'br gzip identity'],
    ['br;q=0.5, gzip;q=0.5', 'br gzip identity'],
    ['gzip;q=1, br;q=0.5', 'gzip br identity'],
    ['gzip ; q=0.8 , br ; q=0.9', 'br gzip identity'],
    ['*', 'br gzip identity'],
    ['*;q=0.1, identity', 'identity br gzip'],
    ['br;q=0, *', 'gzip identity'],
    ['*, br;q=0', 'gzip identity'],
    ['*;q=0, gzip', 'gzip'],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['identity;q=0', ''],
    ['*;q=0', ''],
    ['br;q=0', 'identity'],
    ['GZIP', 'gzip identity'],
    ['gzip;Q=0', 'identity'],
    ['gzip;q=0.001', 'gzip identity'],
    ['gzip,,br', 'br gzip identity'],
    ['x-gzip', 'identity'],
    [';;;,', 'identity'],
    ['', 'identity'],
  ])('are, by "%s": %s', (header, codings) => {
    const [first, remembered] = [acceptedCodings(header), acceptedCodings(header)];
    expect([first.join(' '), remembered.join(' ')]).toEqual([codings, codings]);
  });
});
