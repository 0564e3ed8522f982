import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

const valueImport = /^import \{[^}]*\} from '#(browser\/[^']+)';\n/gm;

/** Types, comments and indents are gone, lines are as they were: what runs can still be read. No text of `browser/` has two spaces. */
const plainScript = (source: string): string =>
  stripTypeScriptTypes(source)
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/(\S) {2,}/g, '$1 ')
    .replace(/^ +| +$/gm, '')
    .replace(/\n{2,}/g, '\n');

/** A file of `browser/` as one script: what it imports stands before it, each module once. */
export function browserCode(root: string, file: string, had: Set<string> = new Set()): string {
  if (had.has(file)) return '';
  had.add(file);
  const code = plainScript(readFileSync(join(root, file), 'utf8'));
  const imported = [...code.matchAll(valueImport)].map(([, name = '']) => browserCode(root, name, had));
  return imported.join('') + code.replace(valueImport, '').replace(/^export /gm, '');
}
