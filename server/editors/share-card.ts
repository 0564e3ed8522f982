import { absoluteAddress } from '#lib/publishing/addresses.ts';
import type { PageDescription } from '#lib/publishing/page-description.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';

const pathOf = (address: string): string => address.replace(/^https?:\/\/[^/]+/, '');

/** About how a chat shows the link: picture, title in two lines, description in three, host. */
export function shareCardHtml({ title, description, path, card }: PageDescription): string {
  const url = absoluteAddress(path);
  // The picture is asked for here, wherever the site will stand: the policy allows no other host.
  const image = `<img alt="" src="${escapeHtml(pathOf(card.url))}">`;
  const words =
    `<p class="card-title">${escapeHtml(title)}</p><p class="card-text">${escapeHtml(description)}</p>` +
    `<p class="card-host">${escapeHtml(new URL(url).host)}</p>`;
  return `<div class="card">${image}<div class="card-words">${words}</div></div><p>It leads to <bdi>${escapeHtml(url)}</bdi></p>`;
}
