import GithubSlugger from 'github-slugger';
import { slugPattern } from '#lib/content/matter/field-kinds.ts';
import type { Kind } from '#lib/editors/writing/draft.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { isTopic } from '#lib/terms/topics.ts';

/** Latin letters that do not come apart into a letter of a-z and an accent. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** The file name that a title gives: `Two to train, one to fly` → `two-to-train-one-to-fly`. */
export function slugOf(kind: Kind, title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[ßæœøłđðþ]/gi, (letter) => spelledOut[letter.toLowerCase()] ?? letter)
    .replace(/[/\\|–—_.,:;+&]+/g, ' ')
    .replace(/[^\p{L}\p{N}\s-]/gu, '');
  const slug = new GithubSlugger()
    .slug(plain)
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  if (!slugPattern.test(slug))
    throw new Refusal('The title gives no file name: use some Latin letters or digits in it');
  return kind === 'milestone' && isTopic(slug) ? `${slug}-1` : slug;
}
