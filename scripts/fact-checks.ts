import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '#lib/content/files/hash-of.ts';
import { factboxLimit, readFrontMatter } from '#lib/content/matter/front-matter.ts';
import { readYaml } from '#lib/content/matter/read-yaml.ts';

/**
 * The claim tables in docs/fact-checks/. A section is a heading with the path of a text, a line `Stamp HASH · DAY · WHO`, and a table. A text
 * whose hash is another than its stamp has changed since somebody held it against its sources.
 */

const tables = 'docs/fact-checks';
/** For editors and their programs, not for readers. */
const unseen = ['content/README.md', 'content/style.yml', 'docs/fact-checks/README.md'];
/** Fields that claim nothing. */
const silent = ['published', 'updated', 'topics'];

interface Section {
  /** The file of the table. */
  readonly table: string;
  /** The text that it checks. */
  readonly path: string;
  readonly heading: string;
  /** The whole line; empty until somebody has stamped it. */
  readonly line: string;
  readonly hash: string;
}

const filesIn = (root: string, folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => ending.test(file) && !unseen.includes(file))
    .sort();

/** Every text that states facts: what editors write, and the words of the pages and drawings. A translation is held against its original. */
export const textsIn = (root: string): readonly string[] => [
  ...filesIn(root, 'content', /(?<!\.(?:ur|zh))\.(?:md|yml)$/),
  ...filesIn(root, 'lib/i18n/en', /\.ts$/).filter((file) => readerText(file, readFileSync(join(root, file), 'utf8'))),
];

/** Values alone, in an order of ours: nobody reads in which order sources or fields are written. */
function valuesOf(value: unknown, field = ''): string {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => valuesOf(entry));
    return (field === 'sources' ? entries.sort() : entries).join('\n');
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([name]) => !silent.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, entry]) => `${name} ${valuesOf(entry, name)}`)
    .join('\n');
}

/** Literals of four words or more, or with a figure: shorter ones are labels, and those with # name a module. */
const sentencesIn = (code: string): readonly string[] =>
  [...code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g)].flatMap(
    ([literal]) => (/\d|(?:\S+\s+){3}\S/.test(literal) && !/^'#/.test(literal) ? literal : []),
  );

/** What a reader reads of a file, on one line: a citation by its source and not by its number, and no line that puts in a drawing. */
export function readerText(path: string, source: string): string {
  if (path.endsWith('.ts')) return sentencesIn(source).join(' ');
  const read = path.endsWith('.md') ? readFrontMatter(source, factboxLimit) : readYaml(source, factboxLimit);
  if (!read.ok) throw new Error(`${path} cannot be read; npm run check says why`);
  const body = 'markdown' in read && typeof read.markdown === 'string' ? read.markdown : '';
  const { data } = read;
  const sources =
    typeof data === 'object' && data && 'sources' in data && Array.isArray(data.sources) ? data.sources : [];
  const named = (numbers: string) =>
    numbers
      .split(',')
      .map((number) => valuesOf(sources[Number(number) - 1]))
      .sort()
      .join(' ');
  return `${valuesOf(data)}\n${body}`
    .replace(/^::graphic\{.*$/gm, '')
    .replace(/:cite\[([\d,\s]+)\]/g, (_, numbers: string) => ` ${named(numbers)}`)
    .replace(/\bsource=(\d+)/g, (_, number: string) => named(number))
    .replace(/\s+/g, ' ')
    .trim();
}

const hashOfText = (root: string, path: string): string =>
  hashOf(readerText(path, readFileSync(join(root, path), 'utf8'))).slice(0, 12);

const sectionStart = /^(#{1,3} `((?:content|lib)\/[^`]+)`)\n+(Stamp (\w+) · \d{4}-\d\d-\d\d · .+)?/gm;

const sectionsIn = (root: string): readonly Section[] =>
  filesIn(root, tables, /\.md$/).flatMap((table) =>
    [...readFileSync(join(root, table), 'utf8').matchAll(sectionStart)].map(
      ([, heading = '', path = '', line = '', hash = '']) => ({ table, path, heading, line, hash }),
    ),
  );

export const stampUsage = 'npm run stamp -- PATH… --by "who has read it again, and against what"';

/** What is wrong with the tables, and how to mend it, one line a text. */
export function tableFaults(root: string): readonly { readonly path: string; readonly message: string }[] {
  const texts = textsIn(root);
  const sections = sectionsIn(root);
  return [
    ...texts.flatMap((path) => {
      const [section, second] = sections.filter((candidate) => candidate.path === path);
      const fault = (message: string) => ({ path, message: `${path} ${message}` });
      if (!section)
        return fault(`has no claim table; write one under a heading \`${path}\` in ${tables}/, then ${stampUsage}`);
      if (second) return fault(`has two claim tables, in ${section.table} and ${second.table}; make one of them`);
      if (section.hash === hashOfText(root, path)) return [];
      const why = section.hash === '' ? 'has a table without a stamp' : 'has changed since its table was stamped';
      return fault(`${why}; hold it against ${section.table}, mend what no longer fits, then ${stampUsage}`);
    }),
    ...sections
      .filter(({ path }) => !texts.includes(path))
      .map(({ path, table }) => ({
        path,
        message: `${table} checks ${path}, which is not there; take the section out`,
      })),
  ];
}

/** The tables with these texts stamped anew: their paths and what they are to hold. @throws for a text without a table */
export function stamped(root: string, paths: readonly string[], day: string, by: string): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  const sections = sectionsIn(root);
  for (const path of paths) {
    const section = sections.find((candidate) => candidate.path === path);
    if (!section) throw new Error(`${path} has no claim table; write one under a heading \`${path}\` in ${tables}/`);
    const { table, heading, line } = section;
    const before = changed.get(table) ?? readFileSync(join(root, table), 'utf8');
    const stamp = `Stamp ${hashOfText(root, path)} · ${day} · ${by}`;
    const old = line === '' ? heading : `${heading}\n\n${line}`;
    changed.set(
      table,
      before.replace(old, () => `${heading}\n\n${stamp}`),
    );
  }
  return changed;
}
