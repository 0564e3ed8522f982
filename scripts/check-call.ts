import { lstat, realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { CallError } from '#scripts/call-error.ts';
import { type Format, formats } from '#scripts/check-report.ts';

export const usage =
  'usage: npm run check -- [--format=text|json|github] [--strict] [--notices] [--watch | --links [--anew]] [FILE…]';

export interface Call {
  readonly format: Format;
  /** A warning fails the check too. */
  readonly strict: boolean;
  readonly notices: boolean;
  readonly watch: boolean;
  /** Other sites are asked whether what is linked is there. */
  readonly links: boolean;
  /** What they have answered in the last days counts for nothing. */
  readonly anew: boolean;
  /** As typed. */
  readonly files: readonly string[];
}

/** Reads the arguments of `npm run check`; throws a CallError for a wrong call. */
export function readCall(args: readonly string[]): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        strict: { type: 'boolean', default: false },
        notices: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        links: { type: 'boolean', default: false },
        anew: { type: 'boolean', default: false },
      },
    });
    const format = formats.find((known) => known === values.format);
    const { watch, links, anew } = values;
    // Nobody is asked again with each save.
    const isSensible = !(watch && links) && (links || !anew);
    if (format && isSensible) return { ...values, format, files: positionals };
  } catch {
    // An unknown flag is a wrong call like any other.
  }
  throw new CallError(usage);
}

/** Where a typed path may lead: from the shell's folder, from here, from the content folder, with or without its name. */
function candidates(typed: string, contentDir: string, from: string): readonly string[] {
  const inner = typed.replaceAll('\\', '/').replace(/^(\.\/)?content\//, '');
  return [resolve(from, typed), resolve(typed), join(contentDir, typed), join(contentDir, inner)];
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/**
 * A typed path as `content/…`, as problems name it; that of a folder stands for all in it.
 * @param from folder of the shell; npm itself runs a command in the project's
 */
export async function contentFile(typed: string, contentDir: string, from: string): Promise<string> {
  const root = await realpath(contentDir).catch(() => resolve(contentDir));
  const found: string[] = [];
  for (const path of candidates(typed, contentDir, from)) if (await exists(path)) found.push(path);
  if (found.length === 0)
    throw new CallError(`there is no file ${typed}; write its path, such as content/stories/SLUG.md`);
  for (const path of found) {
    // The file itself may be a link: only its folder is followed.
    const folder = await realpath(join(path, '..')).catch(() => resolve(path, '..'));
    const inside = relative(root, path === contentDir ? root : join(folder, path.slice(path.lastIndexOf(sep) + 1)));
    if (inside === '') return 'content';
    if (!inside.startsWith('..')) return `content/${inside.split(sep).join('/')}`;
  }
  throw new CallError(`${typed} does not stand in the content folder, which is ${contentDir}`);
}
