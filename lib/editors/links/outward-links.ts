import { type Position, positionInText } from '#lib/terms/position.ts';

/** An address of another site, where it stands in a text. */
export interface OutwardLink extends Position {
  readonly url: string;
}

/** Up to what no address holds as it is; in Chinese no space stands before what follows. */
const address = /\bhttps?:\/\/[^\s<>"'`|\\^{}[\]，。、；：！？（）《》「」“”،؛۔]+/gi;

/** What ends a sentence or closes a bracket that the address did not open is none of it. */
function trimmed(matched: string): string {
  let depth = 0;
  let end = matched.length;
  for (const [index, character] of [...matched].entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth >= 0) continue;
    end = [...matched].slice(0, index).join('').length;
    break;
  }
  return matched.slice(0, end).replace(/[.,;:!?*_]+$/, '');
}

/** Every address in the fields and in the body: sources, links, licences. Of one that stands twice, both places. */
export function outwardLinks(text: string): readonly OutwardLink[] {
  return [...text.matchAll(address)].flatMap(({ 0: matched, index }) => {
    const url = trimmed(matched);
    return URL.canParse(url) ? [{ url, ...positionInText(text, index) }] : [];
  });
}
