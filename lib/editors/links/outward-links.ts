import { type Position, positionInText } from '#lib/terms/position.ts';

/** An address of another site, where it stands in a text. */
export interface OutwardLink extends Position {
  readonly url: string;
}

/** Up to what no address holds as it is; in Chinese no space stands before what follows. */
const address =
  /\bhttps?:\/\/(?:[^\s<>"'`|\\^{}[\]，。、；：！？（）《》「」“”،؛۔]|'(?=[\p{L}\p{N}%])|\\[!#-&(-/:;=?@[\]^_{}~])+/giu;

/** What ends a sentence or closes a bracket that the address did not open is none of it. */
function trimmed(matched: string): string {
  let depth = 0;
  let url = '';
  for (const part of matched.match(/\\.|[^\\]/gu) ?? []) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (depth < 0) break;
    url += part.replace('\\', '');
  }
  return url.replace(/[.,;:!?*_]+$/, '');
}

/** Where a link leads Markdown drops `\` before punctuation; an address that stands bare keeps it. */
const asClicked = (matched: string, before: string): string =>
  /\](?:\(|:[ \t]*)<?$/.test(before) ? matched : matched.replaceAll('\\', '%5C');

/** Every address in the fields and in the body: sources, links, licences. Of one that stands twice, both places. */
export function outwardLinks(text: string): readonly OutwardLink[] {
  return [...text.matchAll(address)].flatMap(({ 0: matched, index }) => {
    const url = trimmed(asClicked(matched, text.slice(Math.max(0, index - 9), index)));
    return URL.canParse(url) ? [{ url, ...positionInText(text, index) }] : [];
  });
}
