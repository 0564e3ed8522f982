/** The arrows between the rooms of the house, and what may never be brought in. */

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

interface Room {
  /** Rooms and files whose values it may import. */
  readonly values: readonly string[];
  /** Rooms of which it may import types alone. */
  readonly types?: readonly string[];
}

const rooms: Readonly<Record<string, Room>> = {
  app: { values: ['app/', 'components/', 'lib/'] },
  components: { values: ['components/', 'lib/i18n/', 'lib/terms/', 'lib/addresses/'], types: ['lib/'] },
  lib: { values: ['lib/'] },
  browser: { values: ['browser/'] },
  server: { values: ['server/', 'lib/'] },
};

/** What a page without the framework's runtime cannot use. */
const uselessModules: Readonly<Record<string, string>> = {
  'next/link': 'use <a>: without the framework’s runtime it is one',
  'next/image': 'use <img> with width and height: it carries style attributes, which the policy blocks',
  'next/script': 'no script of the framework reaches a reader',
  'next/dynamic': 'without the framework’s runtime its fallback stays',
};
const uselessNames = /\b(Suspense|lazy|useId|useState|useEffect|useReducer|useContext)\b/;
const uselessFiles = /(^|\/)(loading|error|global-error)\.tsx$/;

const fileSystem = /^node:fs(\/promises)?$/;
/** It reads files of font packages, never of content. */
const fontFiles = 'lib/publishing/cards/font-files.ts';
const importStatement = /^(?:import|export)\s+(type\s+)?((?:[\w$*,\s]|\{[^{}]*\})+?)\s+from\s+['"]([^'"\n]+)['"]/gm;
const bareImport = /^import\s+['"]([^'"\n]+)['"]/gm;

const lineAt = (code: string, index: number) => code.slice(0, index).split('\n').length;
const within = (target: string, places: readonly string[]) => places.some((place) => target.startsWith(place));

/** Checks one source file. `file` is its path from the root with forward slashes. */
export function violationsIn(file: string, code: string): readonly Violation[] {
  const room = file.split('/')[0] ?? '';
  const arrows = rooms[room];
  if (!arrows) return [];
  const found: Violation[] = [];
  const report = (index: number, message: string) => found.push({ file, line: lineAt(code, index), message });

  if (uselessFiles.test(file)) report(0, 'is revealed by an inline script of the framework, which no reader gets');
  const directive = code.search(/^[ \t]*['"]use client['"]/m);
  if (directive >= 0) report(directive, "'use client' does nothing: no script of the framework reaches a reader");

  for (const match of code.matchAll(importStatement)) {
    const [, type, names = '', target = ''] = match;
    const problem = importProblem({ file, room, arrows, target, names, typeOnly: type !== undefined });
    if (problem !== undefined) report(match.index, problem);
  }
  for (const match of code.matchAll(bareImport)) {
    const problem = importProblem({ file, room, arrows, target: match[1] ?? '', names: '', typeOnly: false });
    if (problem !== undefined) report(match.index, problem);
  }
  return found;
}

interface Import {
  readonly file: string;
  readonly room: string;
  readonly arrows: Room;
  readonly target: string;
  readonly names: string;
  readonly typeOnly: boolean;
}

function importProblem({ file, room, arrows, target, names, typeOnly }: Import): string | undefined {
  const useless = uselessModules[target];
  if (useless !== undefined) return `may not import ${target}; ${useless}`;
  if (target === 'react' && !typeOnly && uselessNames.test(names)) {
    return 'hooks, lazy and Suspense need the framework’s runtime, which no reader gets';
  }
  if (fileSystem.test(target) && room !== 'server' && !file.startsWith('lib/content/') && file !== fontFiles) {
    return 'only lib/content opens files of content';
  }
  if (target.startsWith('../')) return 'write #room/file instead of ../';
  if (!target.startsWith('#')) return undefined;
  const path = target.slice(1);
  const allowed = typeOnly ? [...arrows.values, ...(arrows.types ?? [])] : arrows.values;
  if (within(path, allowed)) return undefined;
  const typed = within(path, arrows.types ?? []) ? ' (types alone are allowed: import type)' : '';
  return `${room} may not import ${target}${typed}`;
}
