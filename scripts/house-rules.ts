/** The floors of the house and the arrows between its rooms, and what may never be brought in. */

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface Source {
  /** Path from the root with forward slashes. */
  readonly file: string;
  readonly code: string;
}

interface Wing {
  /** Rooms and files whose values it may import. */
  readonly values: readonly string[];
  /** Rooms of which it may import types alone. */
  readonly types?: readonly string[];
  /** Its rooms from the ground up: each imports only itself and rooms beneath it. What stands in none is above them all. */
  readonly floors?: readonly string[];
}

const wings: Readonly<Record<string, Wing>> = {
  app: { values: ['app/', 'components/', 'lib/'] },
  components: { values: ['components/', 'lib/terms/', 'lib/addresses/', 'lib/i18n/'], types: ['lib/'] },
  lib: {
    values: ['lib/'],
    floors: [
      'lib/terms/',
      'lib/settings.ts',
      'lib/addresses/',
      'lib/content/matter/',
      'lib/content/files/',
      'lib/content/model/',
      'lib/content/markdown/',
      'lib/content/reading/',
      'lib/content/checks/',
      'lib/content/edition/',
      'lib/content/store/',
      'lib/i18n/',
      'lib/pages/',
      'lib/graphics/',
      'lib/article/',
      'lib/publishing/addresses.ts',
      'lib/publishing/instants.ts',
      'lib/publishing/languages-of.ts',
      'lib/publishing/topics-of.ts',
      'lib/publishing/xml.ts',
      'lib/publishing/headers/',
      'lib/publishing/cards/',
      'lib/publishing/page-description.ts',
      'lib/publishing/structured-data/',
      'lib/publishing/feeds/',
      'lib/publishing/data/',
      'lib/publishing/embeds/',
      'lib/publishing/search/',
      'lib/publishing/site-files/',
      'lib/publishing/',
      'lib/editors/',
    ],
  },
  browser: { values: ['browser/'] },
  server: {
    values: ['server/', 'lib/'],
    floors: ['server/publishing/', 'server/search/', 'server/pages/', 'server/editors/', 'server/request/'],
  },
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
/** What reads content, and what the desk writes it with. */
const opensContent = /^lib\/(?:content|editors\/writing)\//;
/** It reads files of font packages, never of content. */
const fontFiles = 'lib/publishing/cards/font-files.ts';
const importStatement = /^(?:import|export)\s+(type\s+)?((?:[\w$*,\s]|\{[^{}]*\})+?)\s+from\s+['"]([^'"\n]+)['"]/gm;
const bareImport = /^import\s+['"]([^'"\n]+)['"]/gm;

interface Import {
  readonly index: number;
  readonly target: string;
  readonly names: string;
  readonly typeOnly: boolean;
}

function importsIn(code: string): readonly Import[] {
  return [
    ...[...code.matchAll(importStatement)].map(({ index, 1: type, 2: names = '', 3: target = '' }) => ({
      index,
      target,
      names,
      typeOnly: type !== undefined,
    })),
    ...[...code.matchAll(bareImport)].map(({ index, 1: target = '' }) => ({
      index,
      target,
      names: '',
      typeOnly: false,
    })),
  ];
}

/** An address that is written out instead of built: only what reads and builds them may know how they look. */
const writtenAddress =
  /['"`]\/(?:stories|updates|timeline|programme|corrections|embed|share|cards|feeds|graphics|images|oembed|sitemaps|desk|preview|search)(?:[/.?'"`]|$)/m;
const mayWriteAddresses = /^(?:lib\/addresses|tests|bench)\//;

const lineAt = (code: string, index: number) => code.slice(0, index).split('\n').length;
const within = (target: string, places: readonly string[]) => places.some((place) => target.startsWith(place));
const wingOf = (file: string): string => file.split('/')[0] ?? '';

/** How high a file stands in its wing; above all floors where it stands on none. */
function floorOf(file: string, floors: readonly string[]): number {
  const floor = floors.findIndex((place) => file.startsWith(place));
  return floor < 0 ? floors.length : floor;
}

/** Checks one source file by itself. */
export function violationsIn({ file, code }: Source): readonly Violation[] {
  const wing = wings[wingOf(file)];
  if (!wing) return [];
  const found: Violation[] = [];
  const report = (index: number, message: string) => found.push({ file, line: lineAt(code, index), message });

  if (uselessFiles.test(file)) report(0, 'is revealed by an inline script of the framework, which no reader gets');
  const directive = code.search(/^[ \t]*['"]use client['"]/m);
  if (directive >= 0) report(directive, "'use client' does nothing: no script of the framework reaches a reader");
  if (!mayWriteAddresses.test(file)) {
    code.split('\n').forEach((text, index) => {
      const isComment = /^\s*(?:\/?\*|\/\/)/.test(text);
      if (isComment || !writtenAddress.test(text)) return;
      found.push({ file, line: index + 1, message: 'writes an address out; build it with lib/addresses' });
    });
  }
  for (const imported of importsIn(code)) {
    const problem = importProblem(file, wing, imported);
    if (problem !== undefined) report(imported.index, problem);
  }
  return found;
}

function importProblem(file: string, wing: Wing, { target, names, typeOnly }: Import): string | undefined {
  const name = wingOf(file);
  const useless = uselessModules[target];
  if (useless !== undefined) return `may not import ${target}; ${useless}`;
  if (target === 'react' && !typeOnly && uselessNames.test(names)) {
    return 'hooks, lazy and Suspense need the framework’s runtime, which no reader gets';
  }
  if (fileSystem.test(target) && name !== 'server' && !opensContent.test(file) && file !== fontFiles) {
    return 'only lib/content opens files of content, and only lib/editors/writing writes them';
  }
  if (target.startsWith('../')) return 'write #room/file instead of ../';
  if (!target.startsWith('#')) return undefined;
  const path = target.slice(1);
  const allowed = typeOnly ? [...wing.values, ...(wing.types ?? [])] : wing.values;
  if (!within(path, allowed)) {
    const typed = within(path, wing.types ?? []) ? ' (types alone are allowed: import type)' : '';
    return `${name} may not import ${target}${typed}`;
  }
  const { floors } = wing;
  if (floors && wingOf(path) === name && floorOf(path, floors) > floorOf(file, floors)) {
    return `may not import ${target}, which stands on a higher floor (see docs/architecture.md); move one of the two`;
  }
  return undefined;
}

/** Files that import each other in a circle, by values or types, each circle once as the path that closes it. */
export function circlesIn(sources: readonly Source[]): readonly (readonly string[])[] {
  const arrows = new Map(
    sources.map(({ file, code }) => [
      file,
      importsIn(code).flatMap(({ target }) =>
        target.startsWith('#') ? target.slice(1) : target.startsWith('./') ? inFolderOf(file, target) : [],
      ),
    ]),
  );
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const follow = (file: string): void => {
    const met = path.indexOf(file);
    if (met >= 0) circles.push([...path.slice(met), file]);
    if (met >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of arrows.get(file) ?? []) if (arrows.has(next)) follow(next);
    path.pop();
    done.add(file);
  };
  for (const file of arrows.keys()) follow(file);
  return circles;
}

const inFolderOf = (file: string, target: string) => file.slice(0, file.lastIndexOf('/')) + target.slice(1);
