import { pictureNameAt } from '#lib/addresses/addresses.ts';
import type { Edition, Picture } from '#lib/content/model/model.ts';
import { type Token, tokens } from '#server/pages/finishing/html-tokens.ts';

/** Characters that the pictures of one preview may add to it: a page can name one picture thousands of times. */
const mostInlined = 8_000_000;

export interface WithPictures {
  readonly html: string;
  /** Whether a picture stands in the page itself, which its policy has to allow. */
  readonly inlined: boolean;
  /** Whether some had no place any more. */
  readonly isCut: boolean;
}

/**
 * Puts into a preview's page the pictures that readers cannot fetch yet: their bytes go to who holds the link, and no address answers them.
 * @param revealed the edition that the page was rendered with
 * @param current what readers get
 */
export async function inlineWithheld(html: string, revealed: Edition, current: Edition): Promise<WithPictures> {
  const withheldAt = (address: string | undefined): Picture | undefined => {
    const name = pictureNameAt(address ?? '');
    if (name === undefined || Object.hasOwn(current.pictures, name)) return undefined;
    return Object.hasOwn(revealed.pictures, name) ? revealed.pictures[name] : undefined;
  };
  let inlined = 0;
  let isCut = false;

  async function sourceOf(token: Token): Promise<string> {
    if (token.kind !== 'start') return token.source;
    // The framework asks for the first picture early; this one comes with the page.
    if (token.name === 'link' && withheldAt(token.attributes.get('href'))) return '';
    const address = token.name === 'img' ? token.attributes.get('src') : undefined;
    const picture = withheldAt(address);
    const bytes = picture && !isCut && (await revealed.picture(picture.name));
    if (!bytes) return token.source;
    const data = `data:${picture.mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
    isCut ||= inlined + data.length > mostInlined;
    if (isCut) return token.source;
    inlined += data.length;
    return token.source.replace(`src="${address}"`, `src="${data}"`);
  }

  const page: string[] = [];
  for (const token of tokens(html)) page.push(await sourceOf(token));
  return { html: page.join(''), inlined: inlined > 0, isCut };
}
