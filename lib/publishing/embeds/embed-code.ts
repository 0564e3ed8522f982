import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';

/** What a page of another site puts into itself to show one of ours. */
export interface Embed {
  /** Path of a page made for frames. */
  readonly path: string;
  /** Names the frame for those who do not see it. */
  readonly title: string;
  /** CSS pixels. */
  readonly height: number;
}

/** CSS pixels; a frame that is narrower than this is filled as well. */
export const embedWidth = 600;

/**
 * The markup to copy: a frame as wide as its place and not wider than asked.
 * @param size CSS pixels; the embed's own size when left out
 */
export function embedCode({ path, title, height }: Embed, size: { width?: number; height?: number } = {}): string {
  const src = escapeHtml(absoluteAddress(path));
  return (
    `<iframe src="${src}" title="${escapeHtml(title)}" width="${size.width ?? embedWidth}" height="${size.height ?? height}" ` +
    'style="border:0;max-width:100%" loading="lazy"></iframe>'
  );
}
