import type { FieldPath } from '#lib/content/matter/read-yaml.ts';
import { behind, placedParagraphsOf, readStamp } from '#lib/content/model/stamp.ts';
import { stampOfRecord, wordsOfRecord } from '#lib/content/reading/stamp-of-record.ts';
import { align, differences, shapeOf } from '#lib/editors/writing/aligned.ts';
import { bodyFrom, fieldsOrNone, matterText } from '#lib/editors/writing/matter-text.ts';
import type { Opened } from '#lib/editors/writing/opened.ts';
import { originalIn } from '#lib/editors/writing/restamp.ts';
import { endOf, nodeAt, parse, startOf } from '#lib/editors/writing/yaml-places.ts';

/** One part of an original, with where its translation stands. */
interface BesidePart {
  /** As an editor would call it: `title`, `points.2`, `paragraph 3`. */
  readonly name: string;
  /** What it says, as it is written. */
  readonly text: string;
  /** It is new, or other than what the translation was made of. */
  readonly isChanged: boolean;
  /** First and last line in the translation, from 1; null where it has nothing for it. */
  readonly lines: readonly [number, number] | null;
  /** What the two have not in common, and should. */
  readonly notes: readonly string[];
}

export interface Beside {
  readonly parts: readonly BesidePart[];
  /** How far the translation is behind, in a sentence. */
  readonly says: string;
}

type Lines = BesidePart['lines'];

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** `points.2` → `["points", 1]`; the rows of a drawing's data are named by their ids. */
function pathOf(name: string, rows: unknown): FieldPath {
  const id = /^row (.*)$/.exec(name)?.[1];
  if (id === undefined) return name.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step));
  const index = Array.isArray(rows) ? rows.findIndex((row) => Object(row).id === id) : -1;
  return ['rows', index];
}

function fieldLines(text: string, names: readonly string[]): readonly Lines[] {
  const { yaml } = matterText(text);
  const fences = text.startsWith('---') ? 1 : 0;
  const document = parse(yaml);
  const rows = fieldsOrNone(text).get('rows');
  return names.map((name) => {
    const node = nodeAt(document, pathOf(name, rows));
    return node ? [fences + lineAt(yaml, startOf(node)), fences + lineAt(yaml, endOf(node, yaml))] : null;
  });
}

function told(changed: number, gone: number): string {
  const left = gone === 0 ? '' : ` ${gone === 1 ? 'One part of it is' : `${gone} parts of it are`} gone.`;
  if (changed === 0 && gone === 0) return 'Nothing in the original has changed since it was translated.';
  const count = changed === 1 ? 'One part' : `${changed} parts`;
  const since =
    changed === 0 ? '' : `${count} of the original ${changed === 1 ? 'has' : 'have'} changed since it was translated.`;
  return `${since}${left}`.trim();
}

/**
 * An original part by part, as it stands beside the translation that is being written. What a part said before is not known: the stamp has its
 * hash alone.
 * @param text of the translation
 * @throws Refusal for an original with a fault, or one that is never translated
 */
export function originalBeside(original: Opened, text: string): Beside {
  const record = originalIn(original);
  const [stamp, words] = [stampOfRecord(record), wordsOfRecord(record)];
  const made: unknown = Object(fieldsOrNone(text).get('translation')).of;
  const lag = behind(readStamp(typeof made === 'string' ? made : ''), stamp);
  const changed = new Set(lag?.changed ?? []);
  const isParagraph = (name: string) => name.startsWith('paragraph ');
  const fields = fieldLines(
    text,
    stamp.map(({ name }) => name).filter((name) => !isParagraph(name)),
  );

  const own = placedParagraphsOf(text.slice(bodyFrom(text)));
  const shapes = own.map((paragraph) => shapeOf(paragraph.text));
  const originals = words.slice(fields.length).map(shapeOf);
  const pairs = align(originals, fields.length < stamp.length ? shapes : []);

  const parts = stamp.map(({ name }, index): BesidePart => {
    const common = { name, text: words[index] ?? '', isChanged: changed.has(name) };
    if (index < fields.length) return { ...common, lines: fields[index] ?? null, notes: [] };
    const place = pairs[index - fields.length];
    const [paragraph, shape, of] = [own[place ?? -1], shapes[place ?? -1], originals[index - fields.length]];
    if (!paragraph || !shape || !of) return { ...common, lines: null, notes: [] };
    const first = lineAt(text, bodyFrom(text) + paragraph.at);
    const last = first + paragraph.text.split('\n').length - 1;
    return { ...common, lines: [first, last], notes: differences(of, shape) };
  });
  return { parts, says: told(changed.size, lag?.gone ?? 0) };
}
