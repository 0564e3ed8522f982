import { z } from 'zod';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});

const audit = z.object({
  title: z.string(),
  score: z.number().nullable(),
  displayValue: z.string().optional(),
  numericValue: z.number().optional(),
  // Some audits have a list of places, some one thing, some none.
  details: z.object({ items: z.unknown().optional() }).optional(),
});

const report = z.object({
  lighthouseVersion: z.string(),
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.object({
    performance: category,
    accessibility: category,
    'best-practices': category,
    seo: category,
  }),
  audits: z.record(z.string(), audit),
});

/** What lowered a score. */
interface Fault {
  /** Category, audit and what is wrong. */
  readonly about: string;
  /** Figures and places on the page; they differ from run to run. */
  readonly found: string;
}

export interface LighthouseRun {
  readonly version: string;
  /** 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>;
  readonly lcpMs: number;
  readonly cls: number;
  readonly tbtMs: number;
  readonly faults: readonly Fault[];
}

type Report = z.output<typeof report>;

const nodeLabel = z.object({ node: z.object({ selector: z.string() }) });
const described = z.object({ description: z.string() });

function placeOf(item: unknown): string | undefined {
  const node = nodeLabel.safeParse(item);
  if (node.success) return node.data.node.selector;
  const text = described.safeParse(item);
  return text.success ? text.data.description : undefined;
}

function faultsIn({ categories: scored, audits }: Report): readonly Fault[] {
  return categories.flatMap((name) =>
    scored[name].auditRefs.flatMap(({ id, weight }) => {
      const result = audits[id];
      const enough = name === 'performance' ? 0.99 : 1;
      if (!result || weight === 0 || result.score === null || result.score >= enough) return [];
      const items = result.details?.items;
      const places = Array.isArray(items) ? items.map(placeOf) : [];
      const found = [result.displayValue, ...places.slice(0, 3)].filter((part) => part !== undefined).join('; ');
      return [{ about: `${name}, ${id}: ${result.title}`, found }];
    }),
  );
}

/** Reads what `lighthouse --output=json` prints. @throws Error when the page could not be measured */
export function readLighthouse(printed: string): LighthouseRun {
  const parsed = report.parse(JSON.parse(printed));
  if (parsed.runtimeError) throw new Error(`Lighthouse: ${parsed.runtimeError.message}`);
  const score = (name: Category) => {
    const value = parsed.categories[name].score;
    if (value === null) throw new Error(`Lighthouse gave no score for ${name}`);
    return Math.round(value * 100);
  };
  const figure = (id: string) => {
    const value = parsed.audits[id]?.numericValue;
    if (value === undefined) throw new Error(`Lighthouse did not measure ${id}`);
    return value;
  };
  return {
    version: parsed.lighthouseVersion,
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    lcpMs: figure('largest-contentful-paint'),
    cls: figure('cumulative-layout-shift'),
    tbtMs: figure('total-blocking-time'),
    faults: faultsIn(parsed),
  };
}
