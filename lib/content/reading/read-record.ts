import { isTaken } from '#lib/addresses/addresses.ts';
import { decodeText } from '#lib/content/files/decode-text.ts';
import { type FileKind, matterLimit, type TextKind } from '#lib/content/files/file-kinds.ts';
import { hashOf } from '#lib/content/files/hash-of.ts';
import {
  type FieldFault,
  factboxFaults,
  milestoneFaults,
  storyFaults,
  updateFaults,
} from '#lib/content/matter/cross-fields.ts';
import { fieldName } from '#lib/content/matter/describe-issue.ts';
import { slugPattern } from '#lib/content/matter/field-kinds.ts';
import { factboxLimit, readFrontMatter } from '#lib/content/matter/front-matter.ts';
import { invisibleCharacters } from '#lib/content/matter/invisible-characters.ts';
import { type FieldPath, readYaml } from '#lib/content/matter/read-yaml.ts';
import { factboxSchema, milestoneSchema, pageSchema, storySchema, updateSchema } from '#lib/content/matter/schema.ts';
import type {
  DocumentRecord,
  FileRecord,
  Original,
  RecordOf,
  SoundRecord,
  UnusableRecord,
} from '#lib/content/model/file-record.ts';
import { milestoneFields } from '#lib/content/model/model.ts';
import { leftPlaceholders } from '#lib/content/reading/left-placeholders.ts';
import { openingOf } from '#lib/content/reading/opening.ts';
import { bytesOf, packed } from '#lib/content/reading/packed-bytes.ts';
import { picturesIn } from '#lib/content/reading/pictures-named.ts';
import { type Checked, check, noFaults, numbered, positionsOf } from '#lib/content/reading/read-fields.ts';
import { readPicture } from '#lib/content/reading/read-picture.ts';
import { readPlainYaml } from '#lib/content/reading/read-plain-yaml.ts';
import { readTranslation, stampPosition } from '#lib/content/reading/read-translation.ts';
import type { FactboxId, MilestoneId, PageSlug, StorySlug, UpdateSlug } from '#lib/terms/ids.ts';
import { defaultLanguage, type Translation } from '#lib/terms/languages.ts';
import { skimFirstSentence, skimWords } from '#lib/terms/plain-text.ts';
import { type Position, positionInText } from '#lib/terms/position.ts';
import { type Fault, fileFault, isError, type Problem } from '#lib/terms/problem.ts';
import { isTopic } from '#lib/terms/topics.ts';

function nameFaults(kind: TextKind, name: string): Fault[] {
  if (!slugPattern.test(name))
    return [fileFault(`the name "${name}" becomes the address; use a-z, 0-9 and hyphens only, at most 80 characters`)];
  if (kind === 'page' && isTaken(name))
    return [fileFault(`"/${name}" is another address of the site; give the page another name`)];
  if (kind === 'milestone' && isTopic(name))
    return [fileFault(`"${name}" is the name of a topic; give the milestone another name`)];
  return [];
}

/** What the records of all kinds of text have. */
type TextParts = Omit<DocumentRecord, 'kind' | 'name' | 'matter' | 'words' | 'firstSentence'>;

const sourcePaths = ({ sources }: { readonly sources: readonly unknown[] }) =>
  numbered(sources, (index) => ['sources', index]);

const textIn = (bytes: Uint8Array): string => {
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.text : '';
};

/** The body of a record, decoded anew: its text is not kept. */
export const markdownOf = (record: DocumentRecord): string => textIn(bytesOf(record)).slice(record.bodyFrom);

function locateIn(record: Original | RecordOf<'translation'>): (path: FieldPath) => Position {
  const text = textIn(bytesOf(record));
  const kind = record.kind === 'translation' ? record.of : record.kind;
  const yaml =
    kind === 'site' || kind === 'data' ? readYaml(text, factboxLimit) : readFrontMatter(text, matterLimit(kind));
  return yaml.ok ? yaml.locate : () => ({ line: 1, column: 1 });
}

/** What was found in the fields of a record after it was read: its YAML is read again for where they stand. */
export function problemsInFields(
  record: Original | RecordOf<'translation'>,
  severity: Problem['severity'],
  faults: readonly FieldFault[],
): readonly Problem[] {
  if (faults.length === 0) return [];
  const { file } = record;
  const locate = locateIn(record);
  return faults.map(({ path, message }) => ({ severity, file, ...locate(path), field: fieldName(path), message }));
}

/** Something at an offset of a record's text. @param markdown of the record */
export const problemInBody = (
  { file, bodyLine }: DocumentRecord,
  severity: Problem['severity'],
  message: string,
  markdown: string,
  offset: number,
): Problem => ({ severity, file, ...positionInText(markdown, offset, bodyLine), field: 'body', message });

/** Reads one file whole but for its body: bytes in, its fields or the reasons against them out. @param language of a translation */
export function readRecord(
  kind: FileKind,
  file: string,
  name: string,
  bytes: Uint8Array,
  language?: Translation,
): FileRecord {
  const located = (faults: readonly Fault[]): readonly Problem[] => faults.map((fault) => ({ ...fault, file }));
  const hash = hashOf(bytes);
  const pictures = picturesIn(bytes);
  const refuse = (faults: readonly Fault[]): UnusableRecord => ({
    kind: 'unusable',
    of: kind,
    ...(language && { language }),
    file,
    name,
    hash,
    problems: located(faults),
    pictures,
  });

  if (kind === 'picture') {
    const picture = readPicture(name, bytes, hash);
    if (!picture.ok) return refuse([picture.fault]);
    // A copy: what Node reads lies in slabs of 64 KB, and a small picture that stays would hold the whole slab.
    const kept = new Uint8Array(bytes);
    return { kind, file, name, hash, bytes: kept, pictures, positions: {}, problems: [], picture: picture.picture };
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(decoded.faults);
  const { text } = decoded;
  const common = { file, hash, packed: packed(bytes), pictures, positions: {} };
  if (kind === 'style' || kind === 'site' || kind === 'data') {
    const read = readPlainYaml({ kind, name, language }, text, common, located);
    return 'kind' in read ? read : refuse(read.faults);
  }

  const front = readFrontMatter(text, matterLimit(kind));
  if (!front.ok) return refuse([...nameFaults(kind, name), ...front.faults]);
  const { markdown, markdownLine } = front;
  const bodyFrom = text.length - markdown.length;
  const unseen = invisibleCharacters(text, bodyFrom);
  const accept = <Matter extends object>(
    { matter, faults }: Checked<Matter>,
    paths: (matter: Matter) => Readonly<Record<string, FieldPath>>,
    record: (matter: Matter, text: TextParts) => SoundRecord,
  ): FileRecord => {
    const all = [...nameFaults(kind, name), ...unseen, ...faults];
    if (matter === undefined || all.some(isError)) return refuse(all);
    return record(matter, {
      ...common,
      problems: located(all),
      positions: positionsOf(front, paths(matter), matter),
      bodyFrom,
      bodyLine: markdownLine,
      placeholders: located(leftPlaceholders(matter, front)),
    });
  };
  if (language !== undefined) {
    const { untranslated, ...checked } = readTranslation(kind, language, front);
    return accept(
      // While it is faulty it has no record to keep them.
      checked.matter ? checked : { ...checked, faults: [...checked.faults, ...untranslated] },
      () => ({}),
      (matter, parts) =>
        ({
          ...parts,
          positions: stampPosition(front),
          placeholders: located(untranslated),
          kind: 'translation',
          of: kind,
          language,
          name,
          matter,
          words: skimWords(markdown),
          firstSentence: skimFirstSentence(markdown, language),
          // The kind and its fields belong together by the table of schemas, which the compiler cannot follow.
        }) as RecordOf<'translation'>,
    );
  }
  switch (kind) {
    case 'story':
      return accept(
        check(storySchema, front, storyFaults),
        (matter) => ({ 'hero.src': ['hero', 'src'], aliases: ['aliases'], ...sourcePaths(matter) }),
        (matter, parts) => ({
          ...parts,
          kind,
          name: name as StorySlug,
          matter,
          words: skimWords(markdown),
          opening: openingOf(markdown),
        }),
      );
    case 'update':
      return accept(
        check(updateSchema, front, updateFaults),
        (matter) => ({ story: ['story'], milestone: ['milestone'], ...sourcePaths(matter) }),
        (matter, parts) => ({
          ...parts,
          kind,
          name: name as UpdateSlug,
          matter,
          firstSentence: matter.summary ?? skimFirstSentence(markdown, defaultLanguage),
        }),
      );
    case 'milestone':
      return accept(
        check(milestoneSchema, front, milestoneFaults),
        (matter) => ({ date: ['date'], end: ['end'], step: ['step'], ...sourcePaths(matter) }),
        (matter, parts) => ({ ...parts, kind, name: name as MilestoneId, matter: milestoneFields(matter) }),
      );
    case 'factbox':
      return accept(
        check(factboxSchema, front, factboxFaults),
        ({ facts }) => ({ asOf: ['asOf'], ...numbered(facts, (index) => ['facts', index, 'asOf']) }),
        (matter, parts) => ({ ...parts, kind, name: name as FactboxId, matter }),
      );
    case 'page':
      return accept(
        check(pageSchema, front, noFaults),
        () => ({}),
        (matter, parts) => ({ ...parts, kind, name: name as PageSlug, matter }),
      );
  }
}
