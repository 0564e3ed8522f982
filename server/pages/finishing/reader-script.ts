import { createHash } from 'node:crypto';
import { hashSource } from '#lib/publishing/headers/hash-source.ts';
import { browserCode } from '#server/pages/browser-code.ts';
import type { Token } from '#server/pages/finishing/html-tokens.ts';

/** A file of ours that a reader gets, only with pages on which it has something to do. */
interface ScriptFile {
  /** Changes with the script, so that it may be kept for ever. */
  readonly path: string;
  readonly body: Buffer;
  /** As in an `integrity` attribute (https://www.w3.org/TR/SRI/). */
  readonly integrity: string;
}

/** How a page comes by its scripts. */
interface Enhancement {
  /** What stands in a page: it asks for the scripts once the text is painted, so that nothing comes before the text and its fonts. */
  readonly tag: string;
  /** Source expressions for `script-src`: the lines in the page, the very bytes, and their addresses for browsers that go by these. */
  readonly allowed: string;
  /** A line of script at the head of the page, before anything is painted; '' where none is needed. */
  readonly first: string;
  /** Elements, classes and attributes that the scripts put into the page, for its styles to keep their rules. */
  readonly adds: readonly string[];
  /** One of them registers the service worker. */
  readonly registers: boolean;
}

export interface ReaderScripts {
  readonly files: readonly ScriptFile[];
  /** What a page needs; undefined where no script has anything to do. */
  enhancementOf(page: readonly Token[]): Enhancement | undefined;
}

interface Part {
  readonly name: string;
  /** Each has its names to itself. */
  readonly sources: readonly string[];
  readonly isFor: (token: StartTag) => boolean;
}

type StartTag = Extract<Token, { readonly kind: 'start' }>;

const isCitation = ({ name, attributes }: StartTag) => name === 'sup' && attributes.get('class') === 'cite';

/** Every script, in the order in which they stand in a page. */
const parts: readonly Part[] = [
  {
    name: 'reader',
    sources: [
      'browser/reader.ts',
      'browser/share-bar.ts',
      'browser/language-offer.ts',
      'browser/scheme.ts',
      'browser/new-since.ts',
      'browser/newer-version.ts',
    ],
    isFor: (token) =>
      isCitation(token) ||
      token.name === 'share-bar' ||
      token.attributes.has('data-offer') ||
      token.attributes.has('data-schemes'),
  },
  {
    name: 'story',
    sources: ['browser/reading.ts', 'browser/listen.ts'],
    isFor: ({ attributes }) => attributes.has('data-story'),
  },
  { name: 'timeline', sources: ['browser/timeline.ts'], isFor: ({ attributes }) => attributes.has('data-timeline') },
];

const registration = 'browser/offline/registration.ts';
/** The pages that may be kept: none in a frame of another site, none of an error. */
const hasManifest = ({ name, attributes }: StartTag) => name === 'link' && attributes.get('rel') === 'manifest';

const additions: readonly (readonly [isFor: Part['isFor'], names: readonly string[]])[] = [
  [isCitation, ['aside', 'a', '.citation', '.citation-all']],
  [({ attributes }) => attributes.has('data-schemes'), ['[data-scheme=day]', '[data-scheme=night]']],
  [({ attributes }) => attributes.has('data-story'), ['[data-read]', '[aria-current]']],
  [({ attributes }) => attributes.has('data-changed'), ['[data-new]']],
  [({ attributes }) => attributes.has('data-timeline'), ['[aria-busy]', '[aria-busy=true]']],
];

/** Takes up the choice that browser/scheme.ts keeps, so that no page is painted in the other colours first. */
const takeUpScheme =
  'try{const s=localStorage.getItem("scheme");if(s==="day"||s==="night")document.documentElement.dataset.scheme=s}catch{}';

function fileOf(root: string, name: string, sources: readonly string[]): ScriptFile {
  const body = Buffer.from(sources.map((source) => `{\n${browserCode(root, source)}}\n`).join(''));
  const digest = createHash('sha256').update(body).digest();
  return {
    path: `/${name}.${digest.toString('hex').slice(0, 12)}.js`,
    body,
    integrity: `sha256-${digest.toString('base64')}`,
  };
}

/** The integrity of the files is held by an import map (https://html.spec.whatwg.org/#integrity-metadata-map). */
function enhancementBy(
  files: readonly ScriptFile[],
  first: string,
  siteUrl: string,
): Omit<Enhancement, 'adds' | 'registers'> {
  const imports = files.map(({ path }) => `import("${path}")`).join(';');
  // A task after the next frame would still come before that frame is seen (https://w3c.github.io/paint-timing/).
  const painted = 'l.getEntriesByName("first-contentful-paint")[0]';
  const ask = `new PerformanceObserver((l,o)=>{if(${painted}){o.disconnect();${imports}}}).observe({type:"paint",buffered:true})`;
  const map = JSON.stringify({ integrity: Object.fromEntries(files.map(({ path, integrity }) => [path, integrity])) });
  const sources = [
    ...[...(first === '' ? [] : [first]), map, ask].map(hashSource),
    ...files.map(({ integrity }) => `'${integrity}'`),
    ...files.map(({ path }) => siteUrl + path),
  ];
  return {
    tag: `<script type="importmap">${map}</script><script type="module">${ask}</script>`,
    allowed: sources.join(' '),
    first: first && `<script>${first}</script>`,
  };
}

/**
 * Reads the files of `browser/`.
 * @param siteUrl origin that the policy names the scripts' addresses with
 * @param registers whether pages that may be kept register the service worker
 */
export function readerScripts(root: string, siteUrl: string, registers = false): ReaderScripts {
  const all = parts.map(({ name, sources, isFor }, index) => ({
    isFor,
    // A file of its own would cost every page a request, and a hundred bytes for its integrity.
    file: fileOf(root, name, registers && index === 0 ? [...sources, registration] : sources),
  }));
  return {
    files: all.map(({ file }) => file),
    enhancementOf(page) {
      const starts = page.filter((token) => token.kind === 'start');
      const files = all.flatMap(({ isFor, file }) => (starts.some(isFor) ? [file] : []));
      if (files.length === 0) return undefined;
      const adds = additions.flatMap(([isFor, names]) => (starts.some(isFor) ? names : []));
      const first = starts.some(({ attributes }) => attributes.has('data-schemes')) ? takeUpScheme : '';
      return { ...enhancementBy(files, first, siteUrl), adds, registers: registers && starts.some(hasManifest) };
    },
  };
}
