import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { atRoot } from '#lib/addresses/addresses.ts';
import { type Prepared, preparePicture } from '#lib/editors/pictures/prepare.ts';
import { contentPath } from '#lib/editors/writing/content-path.ts';
import { freeNameFor, keepPicture } from '#lib/editors/writing/keep-picture.ts';
import type { Edit } from '#lib/editors/writing/matter-text.ts';
import { figureIn, heroIn } from '#lib/editors/writing/place-picture.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import type { DeskAct, DeskReply } from '#server/editors/desk-door.ts';
import { taking } from '#server/editors/taking.ts';
import { headersFor } from '#server/pages/headers.ts';
import type { Finished } from '#server/pages/kept.ts';

export interface DeskPictures {
  /** Takes the bytes of a file, and says what would become of it. */
  readonly upload: (bytes: Buffer) => Promise<DeskReply>;
  /** Writes one that was agreed to, and gives the change of the text that shows it. */
  readonly keep: DeskAct;
  /** One that waits, for the desk to show. */
  readonly at: (path: string) => Finished | undefined;
}

const place = '/__desk/pictures/';
/** Of at most 300 KB each: one that an editor looks at, and those of other desks. */
const mostWaiting = 8;

const words = z.string().max(1_000);
const ofPicture = z.strictObject({
  file: z.string(),
  text: z.string(),
  /** Where the cursor stands in it. */
  at: z.int().min(0),
  picture: z.string(),
  fileName: words,
  use: z.enum(['hero', 'figure']),
  alt: words,
  credit: words,
  caption: words,
  licence: words,
});

const kindsWithText: readonly string[] = ['story', 'update', 'milestone', 'page', 'factbox'];

/** Pictures that were brought to the desk, until the editor says yes. @param siteUrl origin without a trailing slash */
export function createDeskPictures(contentDir: string, siteUrl: string): DeskPictures {
  const waiting = new LRUCache<string, Prepared>({ max: mostWaiting });

  async function put(asked: z.output<typeof ofPicture>): Promise<DeskReply> {
    const { file, text, at, use, fileName, alt, picture } = asked;
    const of = await contentPath(contentDir, file);
    if ('refused' in of) return of;
    if (of.language)
      return { refused: 'A translation has the pictures of its original: put it into the English text first.' };
    if (!kindsWithText.includes(of.kind) || (use === 'hero' && of.kind !== 'story'))
      return { refused: `${file} has no place for a picture.` };
    const prepared = waiting.get(picture);
    if (!prepared) return { refused: 'The desk does not have this picture any more. Choose it again.' };
    const name = await freeNameFor(contentDir, alt, fileName, prepared.ending);
    const { credit, caption, licence } = asked;
    const said = { src: atRoot.picture({ name }), alt, credit, caption, licence };
    const change: Edit = use === 'hero' ? heroIn(text, said) : figureIn(text, at, said);
    const kept = await keepPicture(contentDir, name, prepared.bytes);
    return 'refused' in kept ? kept : { ok: { file: kept.file, change } };
  }

  return {
    async upload(bytes) {
      const prepared = await preparePicture(bytes);
      if ('refused' in prepared) return prepared;
      const picture = randomBytes(12).toString('base64url');
      waiting.set(picture, prepared);
      const { from, to, says } = prepared;
      return { ok: { picture, address: `${place}${picture}`, from, to, says } };
    },
    keep: taking(ofPicture, async (asked) => {
      try {
        return await put(asked);
      } catch (error) {
        if (error instanceof Refusal) return { refused: error.message };
        throw error;
      }
    }),
    at(path) {
      const prepared = path.startsWith(place) ? waiting.get(path.slice(place.length)) : undefined;
      if (!prepared) return undefined;
      const headers = headersFor('health', prepared.mediaType, siteUrl, prepared.bytes);
      return { status: 200, headers, body: Buffer.from(prepared.bytes) };
    },
  };
}
