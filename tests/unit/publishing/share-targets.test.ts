import { describe, expect, it, vi } from 'vitest';
import { shareTargets } from '#lib/publishing/share-targets.ts';

vi.stubEnv('SITE_URL', 'https://orbit.example');

const path = '/timeline/lunar?order=newest&from=1#first';
const url = `https://orbit.example${path}`;
const titles = [
  'A seat is agreed',
  'Q&A: seat #1 = 50% + 1?',
  'Go 🚀 “now”, they said',
  'پاکستان کا پہلا خلا باز',
  '巴基斯坦航天员',
];

const fieldsOf = (href: string) => Object.fromEntries(new URL(href).searchParams);

describe.each(titles)('sharing “%s”', (title) => {
  const share = shareTargets(path, title);

  it('fills in title and whole address at every network', () => {
    const given = share.networks.map(({ name, href }) => [name, [new URL(href).host, fieldsOf(href)]] as const);
    expect(Object.fromEntries(given), 'say here what a new network is given').toEqual({
      WhatsApp: ['wa.me', { text: `${title} ${url}` }],
      X: ['x.com', { text: title, url }],
      Facebook: ['www.facebook.com', { u: url }],
      Telegram: ['t.me', { url, text: title }],
      LinkedIn: ['www.linkedin.com', { url }],
    });
  });

  it('fills in subject and text of an e-mail to whomever the reader chooses', () => {
    expect(new URL(share.mail).pathname).toBe('');
    expect(fieldsOf(share.mail)).toEqual({ subject: title, body: url });
  });

  it('puts a space into a mail as %20, since mail programs print a plus as it is', () => {
    expect(share.mail).not.toContain('+');
  });

  it('shows the address as it is, to copy', () => {
    expect(share.url).toBe(url);
  });
});
