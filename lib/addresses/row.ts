import type { Part } from '#lib/addresses/parts.ts';

export type Parts = Readonly<Record<string, Pick<Part<string | number>, 'pattern' | 'read' | 'isOpen'>>>;

/** What a browser may do with the answer, and how long a cache may keep it. */
export type AnswerKind = 'page' | 'embed' | 'data' | 'open data' | 'picture' | 'health';

interface Manner {
  readonly answers: AnswerKind;
  /** Whether each language has one of its own, under `/LANGUAGE`; else there is one, at the root. */
  readonly inEachLanguage: boolean;
  /** Where the route's file stands, when that is not where the address says. */
  readonly route?: string;
  /** Made for editors: readers get no answer there. */
  readonly forEditors?: boolean;
}

/** One kind of address. */
export interface Row<Path extends Parts = Parts, Query extends Parts = Parts> extends Manner {
  /** From the language's root, with `{NAME}` for each part. */
  readonly template: string;
  readonly path: Path;
  /** The parameters that the route reads, in the order in which they stand; all others are ignored. */
  readonly query: Query;
}

const inEachLanguage = true;
const manners = {
  page: { answers: 'page', inEachLanguage },
  embed: { answers: 'embed', inEachLanguage },
  /** What machines read, in a language. */
  text: { answers: 'data', inEachLanguage },
  drawing: { answers: 'picture', inEachLanguage },
  api: { answers: 'open data', inEachLanguage },
  file: { answers: 'data', inEachLanguage: false },
  openFile: { answers: 'open data', inEachLanguage: false },
  picture: { answers: 'picture', inEachLanguage: false },
  health: { answers: 'health', inEachLanguage: false },
} as const satisfies Record<string, Manner>;

/** @param more whatever is unusual about it */
export function row<Name extends keyof typeof manners, const Path extends Parts, const Query extends Parts>(
  manner: Name,
  template: string,
  path: Path,
  query: Query,
  more: Partial<Omit<Manner, 'answers'>> = {},
): Row<Path, Query> & { readonly answers: (typeof manners)[Name]['answers'] } {
  return { ...manners[manner], ...more, template, path, query };
}
