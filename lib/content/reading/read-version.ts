import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isTaken } from '#lib/addresses/addresses.ts';
import { decodeText } from '#lib/content/files/decode-text.ts';
import { type FileKind, matterLimit, type TextKind } from '#lib/content/files/file-kinds.ts';
import {
  type CrossFault,
  factboxFaults,
  milestoneFaults,
  storyFaults,
  updateFaults,
} from '#lib/content/matter/cross-fields.ts';
import { describeIssues, escapedCharacters, fieldName, strayMarks } from '#lib/content/matter/describe-issue.ts';
import { bodyBehind, factboxLimit, frontMatterLimit, readFrontMatter } from '#lib/content/matter/front-matter.ts';
import { invisibleCharacters } from '#lib/content/matter/invisible-characters.ts';
import { type FieldPath, readYaml, type YamlData } from '#lib/content/matter/read-yaml.ts';
import {
  factboxSchema,
  milestoneSchema,
  pageSchema,
  siteSchema,
  slugPattern,
  storySchema,
  styleSchema,
  updateSchema,
} from '#lib/content/matter/schema.ts';
import type { BodySource, DocumentVersion, Version } from '#lib/content/model/version.ts';
import { readPicture } from '#lib/content/reading/read-picture.ts';
import type { FactboxId, MilestoneId, PageSlug, StorySlug, UpdateSlug } from '#lib/terms/ids.ts';
import { skimFirstSentence, skimWords } from '#lib/terms/plain-text.ts';
import type { Position } from '#lib/terms/position.ts';
import { type Fault, isError, type Problem } from '#lib/terms/problem.ts';
import { topics } from '#lib/terms/topics.ts';

export interface ReadVersion {
  /** Absent when there is an error. */
  readonly version: Version | undefined;
  readonly problems: readonly Problem[];
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Checked<Matter> {
  readonly matter: Matter | undefined;
  readonly faults: readonly Fault[];
}

/** A copy without strings that are slices of the file's text: each of them would keep the whole text in memory. */
const detached = <Data>(data: Data): Data => structuredClone(data);

const cutFault = (place: Position): Fault => ({
  severity: 'warning',
  ...place,
  field: 'front matter',
  message: 'a # behind a space ends this value; put the whole value in double quotes',
});

const fieldsOf = (schema: z.ZodType): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

function check<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlData,
  crossFaults: (matter: z.output<Schema>) => readonly CrossFault[],
): Checked<z.output<Schema>> {
  const escaped = escapedCharacters(yaml);
  const result = schema.safeParse(yaml.data ?? {});
  if (!result.success) {
    return {
      matter: undefined,
      faults: [...escaped, ...describeIssues(result.error.issues, fieldsOf(schema), yaml)],
    };
  }
  // A text with characters that must go is judged when they are gone.
  const crossed = (escaped.length > 0 ? [] : crossFaults(result.data)).map(
    ({ severity, path, message }): Fault => ({
      severity,
      ...yaml.locate(path),
      field: fieldName(path),
      message,
    }),
  );
  const faults = [...escaped, ...strayMarks(yaml), ...crossed, ...yaml.cuts.map(cutFault)];
  return { matter: faults.some(isError) ? undefined : detached(result.data), faults };
}

function nameFaults(kind: TextKind, name: string): Fault[] {
  const place = { severity: 'error', line: 1, column: 1, field: 'file' } as const;
  if (!slugPattern.test(name)) {
    return [
      {
        ...place,
        message: `the name "${name}" becomes the address; use a-z, 0-9 and hyphens only, at most 80 characters`,
      },
    ];
  }
  if (kind === 'page' && isTaken(name)) {
    return [{ ...place, message: `"/${name}" is another address of the site; give the page another name` }];
  }
  if (kind === 'milestone' && topics.some((topic) => topic === name)) {
    return [{ ...place, message: `"${name}" is the name of a topic; give the milestone another name` }];
  }
  return [];
}

const noFaults = (): readonly CrossFault[] => [];

/** Where the fields stand that refer to other files, as far as they are there. */
function positionsOf(
  yaml: YamlData,
  paths: Readonly<Record<string, FieldPath>>,
  matter: object,
): Readonly<Record<string, Position>> {
  const written = Object.entries(paths).filter(([, [field = '']]) => Object.hasOwn(matter, field));
  return Object.fromEntries(written.map(([field, path]) => [field, yaml.locate(path)]));
}

/** Paths by the names that problems give them: `sources.2`. */
const numbered = (list: readonly unknown[], path: (index: number) => FieldPath): Readonly<Record<string, FieldPath>> =>
  Object.fromEntries(list.map((_, index) => [fieldName(path(index)), path(index)]));
const sourcePaths = ({ sources }: { readonly sources: readonly unknown[] }) =>
  numbered(sources, (index) => ['sources', index]);

/** Splits an accepted file again, for its body alone. */
export function bodySourceOf(version: DocumentVersion): BodySource {
  const decoded = decodeText(version.bytes);
  const body = decoded.ok ? bodyBehind(decoded.text) : { markdown: '', markdownLine: 1 };
  const sources = 'sources' in version.matter ? version.matter.sources.length : 0;
  return { file: version.file, slug: version.name, ...body, sources };
}

/** Reads one file whole but for its body: bytes in, a checked version or the reasons against it out. */
export function readVersion(kind: FileKind, file: string, name: string, bytes: Uint8Array): ReadVersion {
  const located = (faults: readonly Fault[]): readonly Problem[] => faults.map((fault) => ({ ...fault, file }));
  const refused = (faults: readonly Fault[]): ReadVersion => ({ version: undefined, problems: located(faults) });
  const hash = hashOf(bytes);

  if (kind === 'picture') {
    const picture = readPicture(name, bytes, hash);
    return picture.ok
      ? { version: { kind, file, hash, bytes, picture: picture.picture }, problems: [] }
      : refused([picture.fault]);
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused(decoded.faults);
  const { text } = decoded;
  if (kind === 'site') {
    const yaml = readYaml(text, frontMatterLimit);
    if (!yaml.ok) return refused(yaml.faults);
    const checked = check(siteSchema, yaml, noFaults);
    const faults = [...invisibleCharacters(text, text.length), ...checked.faults];
    const { matter } = checked;
    if (!matter || faults.some(isError)) return refused(faults);
    return {
      version: { kind, file, hash, bytes, matter, positions: positionsOf(yaml, { lead: ['lead'] }, matter) },
      problems: located(faults),
    };
  }

  if (kind === 'style') {
    const yaml = readYaml(text, factboxLimit);
    if (!yaml.ok) return refused(yaml.faults);
    // A file of comments alone is an empty list.
    const { matter, faults } = check(styleSchema, { ...yaml, data: yaml.data ?? [] }, noFaults);
    if (!matter) return refused(faults);
    return { version: { kind, file, hash, bytes, matter }, problems: located(faults) };
  }

  const front = readFrontMatter(text, matterLimit(kind));
  if (!front.ok) return refused([...nameFaults(kind, name), ...front.faults]);
  const unseen = invisibleCharacters(text, text.length - front.markdown.length);
  const common = { file, hash, bytes };
  const accept = <Matter>({ matter, faults }: Checked<Matter>, version: (matter: Matter) => Version): ReadVersion => {
    const all = [...nameFaults(kind, name), ...unseen, ...faults];
    const live = matter === undefined || all.some(isError) ? undefined : version(matter);
    return { version: live, problems: located(all) };
  };
  switch (kind) {
    case 'story':
      return accept(check(storySchema, front, storyFaults), (matter) => ({
        ...common,
        kind,
        name: name as StorySlug,
        matter,
        words: skimWords(front.markdown),
        positions: positionsOf(front, { hero: ['hero', 'src'], aliases: ['aliases'], ...sourcePaths(matter) }, matter),
      }));
    case 'update':
      return accept(check(updateSchema, front, updateFaults), (matter) => ({
        ...common,
        kind,
        name: name as UpdateSlug,
        matter,
        firstSentence: matter.summary ?? skimFirstSentence(front.markdown),
        positions: positionsOf(front, { story: ['story'], milestone: ['milestone'], ...sourcePaths(matter) }, matter),
      }));
    case 'milestone':
      return accept(check(milestoneSchema, front, milestoneFaults), (matter) => ({
        ...common,
        kind,
        name: name as MilestoneId,
        matter,
        positions: positionsOf(front, { step: ['step'], ...sourcePaths(matter) }, matter),
      }));
    case 'factbox':
      return accept(check(factboxSchema, front, factboxFaults), (matter) => ({
        ...common,
        kind,
        name: name as FactboxId,
        matter,
        positions: positionsOf(
          front,
          { asOf: ['asOf'], ...numbered(matter.facts, (index) => ['facts', index, 'asOf']) },
          matter,
        ),
      }));
    case 'page':
      return accept(check(pageSchema, front, noFaults), (matter) => ({
        ...common,
        kind,
        name: name as PageSlug,
        matter,
      }));
  }
}
