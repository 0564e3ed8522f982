import type { Part } from '#lib/addresses/parts.ts';
import type { Parts, Row } from '#lib/addresses/row.ts';
import { rowOf, table } from '#lib/addresses/table.ts';
import { defaultLanguage, type Language, languages } from '#lib/terms/languages.ts';

type Table = typeof table;
export type SubjectKind = keyof Table;

type ReadFrom<P> = { readonly [Name in keyof P]: P[Name] extends Part<infer Value, infer _> ? Value : never };
type WrittenTo<P> = { readonly [Name in keyof P]: P[Name] extends Part<infer _, infer Written> ? Written : never };
type Optional<Values> = { readonly [Name in keyof Values]?: Values[Name] | undefined };
type PathOf<Kind extends SubjectKind> = Table[Kind]['path'];
type QueryOf<Kind extends SubjectKind> = Table[Kind]['query'];

/** What an address is about, so that the edition can say whether it exists. A parameter that was not asked for, or asks for the usual, is absent. */
export type Subject = {
  [Kind in SubjectKind]: { readonly of: Kind } & ReadFrom<PathOf<Kind>> & Optional<ReadFrom<QueryOf<Kind>>>;
}[SubjectKind];

/** What is answered with a page, for readers or for editors. */
export type PageKind = {
  [Kind in SubjectKind]: Table[Kind]['answers'] extends 'page' ? Kind : never;
}[SubjectKind];

export type SubjectOf<Kind extends SubjectKind> = Extract<Subject, { readonly of: Kind }>;

type Details<Kind extends SubjectKind> = WrittenTo<PathOf<Kind>> & Optional<WrittenTo<QueryOf<Kind>>>;

/** Builds the addresses of one kind; without parts in its path nothing need be said. */
type Builder<Kind extends SubjectKind> = keyof PathOf<Kind> extends never
  ? (details?: Details<Kind>) => string
  : (details: Details<Kind>) => string;

export type Addresses = { readonly [Kind in SubjectKind]: Builder<Kind> };

const kinds = Object.keys(table) as readonly SubjectKind[];
/** `{NAME}` in a template. */
export const placeholder = /\{(\w+)\}/g;

const baseOf = (language: Language): string => (language === defaultLanguage ? '' : `/${language}`);

function build(row: Row, details: Readonly<Record<string, unknown>>, language: Language): string {
  const base = row.inEachLanguage ? baseOf(language) : '';
  let path = row.template;
  for (const name of Object.keys(row.path)) path = path.replace(`{${name}}`, () => String(details[name]));
  path = encodeURI(path);
  let query = '';
  for (const name of Object.keys(row.query)) {
    const value = details[name] === undefined ? undefined : row.query[name]?.read(String(details[name]));
    if (value !== undefined) query += `${query === '' ? '?' : '&'}${new URLSearchParams([[name, String(value)]])}`;
  }
  return `${base !== '' && path === '/' ? base : base + path}${query}`;
}

function buildersIn(language: Language): Addresses {
  const builders = kinds.map((kind) => [
    kind,
    (details: Readonly<Record<string, unknown>> = {}) => build(table[kind], details, language),
  ]);
  return Object.fromEntries(builders);
}

/** Made once: the standing of nearly every request asks for them. */
const builders = new Map(languages.map((language) => [language, buildersIn(language)]));

/** Builds every address of the site as it stands in one language. All are paths from the root, in canonical form. */
export const addressesIn = (language: Language): Addresses => builders.get(language) ?? buildersIn(language);

/** What stands once, whatever the language. */
export const atRoot: Addresses = addressesIn(defaultLanguage);

/** One place in a page. @param id fragment, as the element has it */
export const withFragment = (path: string, id: string): string => `${path}#${encodeURIComponent(id)}`;

/** The canonical address of a subject: of its query nothing but what its route reads. */
export const addressOf = (subject: Subject, language: Language): string => build(table[subject.of], subject, language);

function firstSegment(path: string): string {
  const end = path.indexOf('/', 1);
  return path.slice(1, end < 0 ? path.length : end);
}

function shapeOf({ template, path }: Row): RegExp {
  const source = template.replaceAll('.', '\\.');
  return new RegExp(`^${source.replace(placeholder, (_, name: string) => `(?<${name}>${path[name]?.pattern})`)}$`, 'u');
}

const openParameters: ReadonlySet<string> = new Set(
  kinds.flatMap((kind) =>
    Object.entries<Parts[string]>(table[kind].query).flatMap(([name, { isOpen }]) => (isOpen ? [name] : [])),
  ),
);

/** Whether visitors make up addresses like this one, so that there is no end of them. @param address canonical */
export function isOpenAddress(address: string): boolean {
  const mark = address.indexOf('?');
  if (mark < 0) return false;
  return [...new URLSearchParams(address.slice(mark + 1)).keys()].some((name) => openParameters.has(name));
}

/** By the first segment, '' where it is no word: an address is held against a few shapes and not against all. */
const shapes = Map.groupBy(
  kinds.map((kind) => ({ kind, row: table[kind] as Row, shape: shapeOf(table[kind]) })),
  ({ row }) => firstSegment(row.template).replace(/\{.*/, ''),
);

type Read = Record<string, unknown>;

function readParts(parts: Parts, textOf: (name: string) => string | null | undefined, read: Read = {}): Read {
  for (const name of Object.keys(parts)) {
    const text = textOf(name);
    const value = text ? parts[name]?.read(text) : undefined;
    if (value !== undefined && value !== '') read[name] = value;
  }
  return read;
}

/** What a query asks of the pages of one kind; the rest of it is ignored. */
export const readQuery = <Kind extends SubjectKind>(
  kind: Kind,
  query: URLSearchParams,
): Optional<ReadFrom<QueryOf<Kind>>> =>
  // The table is what the type is made of.
  readParts(table[kind].query, (name) => query.get(name)) as Optional<ReadFrom<QueryOf<Kind>>>;

export interface ReadAddress {
  readonly language: Language;
  readonly subject: Subject;
}

const languageOfSegment = new Map(languages.map((language) => [baseOf(language).slice(1), language]));

/** In which language a path is to be answered, whatever it leads to. */
export const languageAt = (path: string): Language => languageOfSegment.get(firstSegment(path)) ?? defaultLanguage;

/**
 * What an address is about, whether or not there is such a thing; undefined when it is no address of the site.
 * @param path from the root, decoded, without a trailing slash
 * @param query without `?`
 */
export function readAddress(path: string, query = ''): ReadAddress | undefined {
  const language = languageAt(path);
  const inside = path.slice(baseOf(language).length) || '/';
  return readInside(inside, query, language, firstSegment(inside)) ?? readInside(inside, query, language, '');
}

function readInside(inside: string, query: string, language: Language, group: string): ReadAddress | undefined {
  for (const { kind, row, shape } of shapes.get(group) ?? []) {
    const found = row.inEachLanguage || language === defaultLanguage ? shape.exec(inside) : null;
    if (!found) continue;
    const details = readParts(row.path, (name) => found.groups?.[name]);
    if (query !== '') {
      const asked = new URLSearchParams(query);
      readParts(row.query, (name) => asked.get(name), details);
    }
    // The table is what the type is made of.
    return { language, subject: { of: kind, ...details } as Subject };
  }
  return undefined;
}

/**
 * The same address as it stands in another language, its query and fragment as they were; what stands once, or is none of ours, stays.
 * @param href from the root, as it stands in a link
 */
export function inLanguage(href: string, language: Language): string {
  if (language === defaultLanguage) return href;
  const [path = ''] = href.split(/[?#]/, 1);
  try {
    const read = readAddress(decodeURI(path));
    if (read?.language !== defaultLanguage || !rowOf(read.subject.of).inEachLanguage) return href;
  } catch {
    return href;
  }
  return baseOf(language) + (path === '/' ? href.slice(1) : href);
}

/** The name of the picture that an address would be of, whether or not one may be called so: who writes it is told what is wrong with it. */
export const pictureNameAt = (address: string): string | undefined => /^\/images\/([\w.-]+)$/.exec(address)?.[1];

/** Whether a standing page of this name would stand where something else does. */
export const isTaken = (name: string): boolean => shapes.has(name) || kept.has(name);

/** What is no row yet or never one: languages, what the framework keeps for itself, and pages that are rendered under another address. */
const kept = new Set([...languages, 'share', 'not-found-page', 'unshown-page', 'withdrawn-page']);
