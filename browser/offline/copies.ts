/** The rules for copies of pages that a reader's browser keeps: what may be kept, what goes, what is said of it. No effects. */

const mostRead = 30;

/** A kept page without its text. Times are epoch milliseconds by the reader's own clock. */
export interface Copy {
  /** Path with the parameters that its page reads. */
  readonly address: string;
  /** When the network last answered so. */
  readonly fetched: number;
  /** When it was last read; 0 for what was fetched ahead. */
  readonly read: number;
}

type Answer = Pick<Response, 'status' | 'type' | 'headers'>;

/** Whole hours. A clock that was set since may say a time to come: then its distance counts. */
const hoursSince = (time: number, now: number): number => Math.floor(Math.abs(now - time) / 3_600_000);

/** Nothing older is shown. */
export const isTooOld = (time: number, now: number): boolean => hoursSince(time, now) >= 14 * 24;

/** Nobody has said for a day that it is still so. */
export const isUnconfirmed = ({ fetched }: Copy, now: number): boolean => hoursSince(fetched, now) >= 24;

/** The name of a copy: networks add parameters of their own to a link. @param parameters that pages of the site read */
export function addressOf(url: URL, parameters: readonly string[]): string {
  const read = [...url.searchParams].filter(([name]) => parameters.includes(name));
  return url.pathname + (read.length > 0 ? `?${new URLSearchParams(read)}` : '');
}

/** A page that anybody may keep. */
export const isPage = ({ status, type, headers }: Answer): boolean =>
  status === 200 &&
  type === 'basic' &&
  /^text\/html/.test(headers.get('content-type') ?? '') &&
  !/no-store/.test(headers.get('cache-control') ?? '');

/** What engines may not list is kept by nobody either: what was looked for, what stands in a frame of another site. */
export const isListed = (html: string): boolean => !/<meta name="robots" content="noindex/.test(html);

/** Whether an answer says that nothing of this address may be shown any more. */
export const isGone = ({ status, type }: Answer): boolean =>
  type === 'opaqueredirect' || status === 404 || status === 410;

/**
 * Which copies stay: none that is withdrawn, and of the others the last thirty that were read, for two weeks after that.
 * @param always addresses that stay whether or not they are read
 */
export function staying<Kept extends Copy>(
  copies: readonly Kept[],
  always: readonly string[],
  withdrawn: readonly string[],
  now: number,
): readonly Kept[] {
  const sound = copies.filter(({ address }) => !withdrawn.includes(address.replace(/\?.*/, '')));
  const isAlways = ({ address }: Copy) => always.includes(address);
  const lastRead = sound
    .filter((copy) => !isAlways(copy) && !isTooOld(copy.read || copy.fetched, now))
    .sort((a, b) => b.read - a.read)
    .slice(0, mostRead);
  return [...sound.filter(isAlways), ...lastRead];
}

/** Files of ours that a page loads: drawings and pictures, fonts, the script. */
export const partsIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/(?:<img[^>]* src="|url\(|import\(")(\/[^")]+)/g)].map(([, path = '']) => path)),
];

/** What one of the templates of `/offline` holds. */
export const templateIn = (offline: string, name: string): string =>
  new RegExp(`<template data-for="${name}">(.*?)</template>`, 's').exec(offline)?.[1] ?? '';

/** Fills in what stands in braces. @param values as they stand in HTML */
const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/** How old a copy is, in the words of `/offline`. */
export function ageIn(offline: string, fetched: number, now: number): string {
  const hours = hoursSince(fetched, now);
  const [n, name] = hours < 24 ? [hours, 'hour'] : [Math.floor(hours / 24), 'day'];
  const words = n === 0 ? 'lately' : n === 1 ? name : `${name}s`;
  return fill(new RegExp(` data-${words}="([^"]*)"`).exec(offline)?.[1] ?? '', { n });
}

/** Puts a notice at the head of a page's text. */
export const withNotice = (html: string, style: string, notice: string, values: Readonly<Record<string, string>>) =>
  html
    .replace('</head>', (end) => `<style>${style}</style>${end}`)
    .replace('<main id="text">', (main) => main + fill(notice, values));

/** `/offline` with a list of copies. @param copies each with its text, in the order of the list */
export function withList(offline: string, copies: readonly (Copy & { readonly html: string })[], now: number): string {
  if (copies.length === 0) return offline;
  const list = templateIn(offline, 'copies').replace(/<li>.*<\/li>/s, (item) =>
    copies
      .map(({ address, fetched, html }) => {
        const [, lang = ''] = /<html [^>]*lang="([\w-]+)"/.exec(html) ?? [];
        const title = /<title>(.*?)(?: – [^–]*)?<\/title>/s.exec(html)?.[1] ?? address;
        return fill(item, { address, lang, title, age: ageIn(offline, fetched, now) });
      })
      .join(''),
  );
  return offline.replace(/<p data-copies.*?<\/p>/s, () => list);
}
