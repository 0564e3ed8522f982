import { z } from 'zod';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const category = z.object({
  score: z.number().transform((share) => Math.round(share * 100)),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});

const audit = z.object({
  title: z.string(),
  score: z.number().nullable(),
  displayValue: z.string().optional(),
  // Some audits have a list of places, some one thing, some none.
  details: z.object({ items: z.unknown().optional() }).optional(),
});
const timing = audit.extend({ numericValue: z.number() });

const failure = z.object({ runtimeError: z.object({ message: z.string() }).optional() });
const report = z.object({
  lighthouseVersion: z.string(),
  categories: z.record(z.enum(categories), category),
  audits: z
    .object({
      'largest-contentful-paint': timing,
      'cumulative-layout-shift': timing,
      'total-blocking-time': timing,
    })
    .catchall(audit),
});

const place = z.object({ node: z.object({ selector: z.string() }) }).transform(({ node }) => node.selector);

/** What lowered a score: category, audit and what is wrong; then figures and places, which differ from run to run. */
function faultsIn({ categories: scored, audits }: z.output<typeof report>) {
  return categories.flatMap((name) =>
    scored[name].auditRefs.flatMap(({ id, weight }) => {
      const result = audits[id];
      const enough = name === 'performance' ? 0.99 : 1;
      if (!result || weight === 0 || result.score === null || result.score >= enough) return [];
      const items = z.array(z.unknown()).catch([]).parse(result.details?.items);
      const places = items.slice(0, 3).map((item) => place.safeParse(item).data);
      const found = [result.displayValue, ...places].filter((part) => part !== undefined).join('; ');
      return [{ about: `${name}, ${id}: ${result.title}`, found }];
    }),
  );
}

/** Reads what `lighthouse --output=json` prints; scores are out of a hundred. @throws Error when the page could not be measured */
export function readLighthouse(printed: string) {
  const read: unknown = JSON.parse(printed);
  const { runtimeError } = failure.parse(read);
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const parsed = report.parse(read);
  return {
    version: parsed.lighthouseVersion,
    categories: parsed.categories,
    lcpMs: parsed.audits['largest-contentful-paint'].numericValue,
    cls: parsed.audits['cumulative-layout-shift'].numericValue,
    tbtMs: parsed.audits['total-blocking-time'].numericValue,
    faults: faultsIn(parsed),
  };
}

export type LighthouseRun = ReturnType<typeof readLighthouse>;
