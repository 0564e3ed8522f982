import { ownWords } from '#lib/content/checks/own-words.ts';
import { decodeText } from '#lib/content/files/decode-text.ts';
import { matterLimit } from '#lib/content/files/file-kinds.ts';
import { fieldName } from '#lib/content/matter/describe-issue.ts';
import { frontMatterLimit, readFrontMatter } from '#lib/content/matter/front-matter.ts';
import { type FieldPath, readYaml } from '#lib/content/matter/read-yaml.ts';
import type { StyleMatter } from '#lib/content/matter/schema.ts';
import type { DocumentVersion, Version } from '#lib/content/model/version.ts';
import { positionInText } from '#lib/terms/position.ts';
import type { Problem } from '#lib/terms/problem.ts';

/** The house glossary, ready to be looked for. */
export interface HouseStyle {
  /** Finds what is wrong, and what is right, so that the one is not found inside the other; undefined without terms. */
  readonly pattern: RegExp | undefined;
  /** What to write for a wording found; undefined when it is right as it is. */
  readonly cure: (found: string) => string | undefined;
}

/** One spelling for the marks and spaces that a text may set in several ways. */
const plain = (text: string): string =>
  text
    .replace(/[’‘]/g, "'")
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

function patternFor(spelling: string): string {
  const escaped = plain(spelling).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return escaped.replace(/'/g, "['’]").replace(/-/g, '[-\u2011]').replace(/ /g, '[ \u00a0\\n]');
}

/** A wording that differs from the right one by capitals alone is only wrong exactly so; any other in capitals too. */
export function houseStyle(terms: StyleMatter): HouseStyle {
  if (terms.length === 0) return { pattern: undefined, cure: () => undefined };
  const right = new Set(terms.map(({ write }) => plain(write)));
  const exactly = new Map<string, string>();
  const anyhow = new Map<string, string>();
  for (const { write, not, why } of terms) {
    const cure = `write "${write}"${why === undefined ? '' : `: ${why}`}`;
    for (const wrong of not.map(plain)) {
      if (wrong.toLowerCase() === plain(write).toLowerCase()) exactly.set(wrong, cure);
      else anyhow.set(wrong.toLowerCase(), cure);
    }
  }
  const spellings = [...right, ...exactly.keys(), ...anyhow.keys()].toSorted((a, b) => b.length - a.length);
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${spellings.map(patternFor).join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    cure: (found) => {
      const wording = plain(found);
      return right.has(wording) ? undefined : (exactly.get(wording) ?? anyhow.get(wording.toLowerCase()));
    },
  };
}

interface Finding {
  readonly index: number;
  readonly message: string;
}

function findingsIn(text: string, { pattern, cure }: HouseStyle): readonly Finding[] {
  if (!pattern || text.search(pattern) < 0) return [];
  return [...ownWords(text).matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const mended = cure(found);
    return mended === undefined ? [] : [{ index, message: `"${plain(found)}" is not what we write; ${mended}` }];
  });
}

/** Fields that hold words of ours; a correction may name what was wrong, and a source says what its publisher wrote. */
const ours = new Set(['title', 'summary', 'alt', 'caption', 'label', 'value', 'note', 'unknowns', 'name', 'tagline']);
const theirs = new Set(['sources', 'corrections']);

function ourTexts(value: unknown, path: FieldPath): readonly { readonly text: string; readonly path: FieldPath }[] {
  if (typeof value === 'string') {
    const field = path.findLast((step) => typeof step === 'string');
    return field !== undefined && ours.has(String(field)) && path.join() !== 'note' ? [{ text: value, path }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((entry, index) => ourTexts(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (theirs.has(key) ? [] : ourTexts(entry, [...path, key])));
}

type Styled = DocumentVersion | (Version & { readonly kind: 'site' });

/** What is not written as the house writes it, in the front matter and, when it has been parsed, in the body. */
export function styleProblems(version: Styled, style: HouseStyle, withBody: boolean): readonly Problem[] {
  if (!style.pattern) return [];
  const inFields = ourTexts(version.matter, []).flatMap(({ text, path }) =>
    findingsIn(text, style).map(({ message }) => ({ path, message })),
  );
  if (inFields.length === 0 && !withBody) return [];
  const decoded = decodeText(version.bytes);
  if (!decoded.ok || (inFields.length === 0 && decoded.text.search(style.pattern) < 0)) return [];
  const { file, kind } = version;
  const front = kind === 'site' ? readYaml(decoded.text, frontMatterLimit) : undefined;
  const document = kind === 'site' ? undefined : readFrontMatter(decoded.text, matterLimit(kind));
  const locate = front?.ok ? front.locate : document?.ok ? document.locate : undefined;
  const fields = inFields.map(({ path, message }): Problem => {
    const place = locate?.(path) ?? { line: 1, column: 1 };
    return { severity: 'warning', file, ...place, field: fieldName(path), message };
  });
  if (!withBody || !document?.ok) return fields;
  const { markdown, markdownLine } = document;
  const body = findingsIn(markdown, style).map(
    ({ index, message }): Problem => ({
      severity: 'warning',
      file,
      ...positionInText(markdown, index, markdownLine),
      field: 'body',
      message,
    }),
  );
  return [...fields, ...body];
}
