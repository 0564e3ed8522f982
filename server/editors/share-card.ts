import { tokens } from '#server/pages/finishing/html-tokens.ts';

/** What a network reads of a page when its link is pasted, as it stands in the page's markup. */
export interface ShareCard {
  readonly title: string;
  readonly description: string;
  /** Address that the link leads to. */
  readonly url: string;
  readonly picture?: string;
}

/** Reads Open Graph (https://ogp.me) off a page, and what networks take when it is missing. Values are markup, as written. */
export function shareCardOf(html: string): ShareCard {
  const said = new Map<string, string>();
  for (const token of tokens(html)) {
    if (token.kind === 'end' && token.name === 'head') break;
    if (token.kind === 'raw' && token.name === 'title') said.set('title', token.content);
    if (token.kind !== 'start' || token.name !== 'meta') continue;
    const name = token.attributes.get('property') ?? token.attributes.get('name');
    if (name) said.set(name, (token.attributes.get('content') ?? '').replaceAll('<', '&lt;'));
  }
  const picture = said.get('og:image');
  return {
    title: said.get('og:title') ?? said.get('title') ?? '',
    description: said.get('og:description') ?? said.get('description') ?? '',
    url: said.get('og:url') ?? '',
    ...(picture !== undefined && { picture }),
  };
}

const pathOf = (address: string): string => address.replace(/^https?:\/\/[^/]+/, '');

/** About how a chat shows the link: picture, title in two lines, description in three, host. */
export function shareCardHtml({ title, description, url, picture }: ShareCard): string {
  const host = url.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  // The picture is asked for here, wherever the site will stand: the policy allows no other host.
  const image = picture === undefined ? '' : `<img alt="" src="${pathOf(picture)}">`;
  const words = `<p class="card-title">${title}</p><p class="card-text">${description}</p><p class="card-host">${host}</p>`;
  return `<div class="card">${image}<div class="card-words">${words}</div></div><p>It leads to <bdi>${url}</bdi></p>`;
}
