import { placeholder } from '#lib/addresses/addresses.ts';
import type { Row } from '#lib/addresses/row.ts';
import { table } from '#lib/addresses/table.ts';
import { defaultLanguage, languages } from '#lib/terms/languages.ts';

interface Rewrite {
  readonly source: string;
  readonly destination: string;
}

const rows: readonly Row[] = Object.values(table);

/** `/stories/{slug}.md` as Next matches it. */
function matcherOf({ template, path }: Row): string {
  const literal = template.replaceAll('.', '\\.');
  return literal.replace(placeholder, (_, name: string) => `:${name}(${path[name]?.pattern ?? ''})`);
}

const destinationOf = (route: string): string => route.replace(placeholder, (_, name: string) => `:${name}`);

/**
 * Where Next finds the routes of the addresses that stand elsewhere in `app/`: those whose row says so, and all of English, which stands at
 * the root. What is no page of a language stays where it is: the framework's own files, what stands once at the root, and every path whose
 * first segment has a dot.
 */
export function rewrites(): readonly Rewrite[] {
  const elsewhere = languages.flatMap((language) =>
    rows.flatMap((row): Rewrite[] => {
      const base = language === defaultLanguage ? '' : `/${language}`;
      if (row.route === undefined) return [];
      return [{ source: base + matcherOf(row), destination: `/${language}${destinationOf(row.route)}` }];
    }),
  );
  const atRoot = rows
    .filter(({ inEachLanguage }) => !inEachLanguage)
    .map(({ template }) => template.split('/')[1] ?? '');
  const stays = new Set(['_next', ...languages, ...atRoot.filter((segment) => !segment.includes('.'))]);
  return [
    { source: '/', destination: `/${defaultLanguage}` },
    ...elsewhere,
    {
      source: `/:path((?!(?:${[...stays].join('|')})(?:/|$)|[^/]*\\.).+)`,
      destination: `/${defaultLanguage}/:path`,
    },
  ];
}
