import matter from 'gray-matter';
import { readYaml, type YamlData, type YamlResult } from '#lib/content/matter/read-yaml.ts';
import { excessOf } from '#lib/content/matter/yaml-excess.ts';
import { type Fault, fileFault } from '#lib/terms/problem.ts';

export interface FrontMatter extends YamlData {
  /** What follows the closing fence. */
  readonly markdown: string;
  /** 1-based line of the file on which `markdown` begins. */
  readonly markdownLine: number;
}

export type FrontMatterResult =
  | ({ readonly ok: true } & FrontMatter)
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Bytes of front matter; a fact box is mostly front matter. */
export const frontMatterLimit = 16 * 1024;
export const factboxLimit = 64 * 1024;

const refuseLanguage = (): never => {
  throw new Error('only YAML front matter is read');
};

type Parse = (source: string) => object;

/** Every engine of gray-matter but YAML throws: its JavaScript engine would run the front matter as code. */
const enginesWith = (yaml: Parse) => ({
  yaml,
  json: refuseLanguage,
  javascript: refuseLanguage,
  coffee: refuseLanguage,
  toml: refuseLanguage,
});

/** 1-based line of the closing fence. */
const closingLineOf = ({ matter: yaml }: { readonly matter: string }): number => yaml.split('\n').length + 1;

const refuse = (message: string, line?: number): FrontMatterResult => ({
  ok: false,
  faults: [fileFault(message, line)],
});

/** Splits a content file at its fences and reads the YAML between them. */
export function readFrontMatter(text: string, limit = frontMatterLimit): FrontMatterResult {
  const firstLine = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  if (text.trim() === '') return refuse('is empty; begin with a line ---, the fields, a line ---, then the text');
  if (!/^---/.test(firstLine)) return refuse('does not begin with front matter; write --- alone on the first line');
  if (!/^---\s*$/.test(firstLine))
    return refuse(`begins with "${firstLine.slice(0, 40)}"; write --- alone on the first line`);
  const closing = /\n---[^\n]*/.exec(text.slice(firstLine.length));
  if (!closing) return refuse('has no closing fence; write --- alone on a line after the last field');
  // gray-matter itself takes seconds over thousands of empty lines.
  const excess = excessOf(text.slice(firstLine.length, firstLine.length + closing.index), limit);
  if (excess) return { ok: false, faults: [excess] };
  let yaml: YamlResult = readYaml('', limit);
  const parse: Parse = (source) => {
    yaml = readYaml(source, limit);
    return {};
  };
  const file = matter(text, { engines: enginesWith(parse) });
  const closingLine = closingLineOf(file);
  if (!/^\n---[ \t]*$/.test(closing[0])) {
    return refuse(
      `has "${closing[0].trim().slice(0, 40)}" where the front matter should end; write --- alone on that line`,
      closingLine,
    );
  }
  if (!yaml.ok) return { ok: false, faults: yaml.faults };
  return { ...yaml, markdown: file.content, markdownLine: closingLine + 1 };
}
