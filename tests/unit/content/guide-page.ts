import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Nodes, Table, TableCell } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';

/** A fenced example of a page of the guide. What stands behind the language says what it is: `markdown content/updates/x.md`. */
export interface Example {
  readonly language: string;
  readonly is: string;
  readonly text: string;
  /** The text printed beneath it, of an example of what is wrong. */
  readonly printed: string | undefined;
  readonly line: number;
}

export interface FieldRow {
  readonly field: string;
  readonly needed: boolean;
  readonly says: string;
  /** What stands in code marks. */
  readonly words: readonly string[];
}

export interface GuidePage {
  readonly path: string;
  readonly examples: readonly Example[];
  /** Tables by the heading above them: rows of cells. */
  readonly tables: ReadonlyMap<string, readonly (readonly TableCell[])[]>;
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
  /** Everything in code marks in the text. */
  readonly words: readonly string[];
}

const root = join(import.meta.dirname, '../../..');

export function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

export function codeIn(node: Nodes): readonly string[] {
  const found: string[] = [];
  visit(node, 'inlineCode', (code) => {
    found.push(code.value);
  });
  return found;
}

const rowsOf = (table: Table): readonly (readonly TableCell[])[] => table.children.slice(1).map((row) => row.children);

/** @param path from the root of the project */
export async function readGuidePage(path: string): Promise<GuidePage> {
  const tree = remark()
    .use(remarkGfm)
    .parse(await readFile(join(root, path), 'utf8'));
  const slugger = new GithubSlugger();
  const codes: Example[] = [];
  const tables = new Map<string, readonly (readonly TableCell[])[]>();
  const links: string[] = [];
  const anchors = new Set<string>();
  let heading = '';
  visit(tree, (node) => {
    if (node.type === 'heading') {
      heading = textIn(node);
      anchors.add(slugger.slug(heading));
    }
    if (node.type === 'code') {
      const [language, is, line] = [node.lang ?? '', node.meta ?? '', node.position?.start.line ?? 0];
      codes.push({ language, is, text: `${node.value}\n`, printed: undefined, line });
    }
    if (node.type === 'table') tables.set(heading, rowsOf(node));
    if (node.type === 'link' || node.type === 'image') links.push(node.url);
  });
  const examples = codes.map((code, index) => {
    const next = codes[index + 1];
    return next?.language === 'text' ? { ...code, printed: next.text } : code;
  });
  return { path, examples, tables, links, anchors, words: codeIn(tree) };
}

/** Rows of a table of fields: a star behind the name marks what is needed. */
export function fieldRows(page: GuidePage, heading: string): readonly FieldRow[] {
  return (page.tables.get(heading) ?? []).flatMap(([name, says]) => {
    if (!name || !says) return [];
    const [field] = codeIn(name);
    if (field === undefined) return [];
    return [{ field, needed: textIn(name).trim().endsWith('*'), says: textIn(says), words: codeIn(says) }];
  });
}
