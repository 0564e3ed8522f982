import { pictureAt } from '#lib/article/picture-at.ts';
import type { Edition } from '#lib/content/model/model.ts';

/** A picture in a text as the sanitizer writes it: an attribute's value may hold `>`, and never a quotation mark. */
const image = /<img(?:"[^"]*"|[^">])*>/g;
const attributeOf = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Sanitized HTML with the words of a picture in its place where the picture cannot be sent: no page shows a broken one. */
export function withoutLostPictures(html: string, edition: Pick<Edition, 'pictures'>): string {
  if (!html.includes('<img')) return html;
  return html.replace(image, (tag) =>
    pictureAt(edition, attributeOf(tag, 'src')) ? tag : attributeOf(tag, 'alt').replaceAll('<', '&#x3C;'),
  );
}
