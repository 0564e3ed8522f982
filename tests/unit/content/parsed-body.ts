import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { ParsedBody } from '#lib/content/model/file-record.ts';

export const source = {
  file: 'content/stories/x.md',
  slug: 'x',
  language: 'en' as const,
  markdownLine: 10,
  sources: 3,
};
export const parse = (markdown: string): ParsedBody => parseBody({ ...source, markdown });
export const html = (markdown: string): string =>
  parse(markdown)
    .body.blocks.map((block) => ('html' in block ? block.html : ''))
    .join('\n');
export const messages = (markdown: string): readonly string[] =>
  parse(markdown).problems.map(({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`);
