import { expect, test } from 'vitest';
import { readLighthouse } from '#bench/lighthouse-report.ts';

const category = (score: number, ...audits: readonly string[]) => ({
  score,
  auditRefs: audits.map((id) => ({ id, weight: id === 'structured-data' ? 0 : 3 })),
});

const report = {
  lighthouseVersion: '13.5.0',
  categories: {
    performance: category(0.99, 'largest-contentful-paint'),
    accessibility: category(0.96, 'color-contrast'),
    'best-practices': category(1),
    seo: category(1, 'structured-data'),
  },
  audits: {
    'largest-contentful-paint': { title: 'LCP', score: 0.99, numericValue: 1402.5 },
    'cumulative-layout-shift': { title: 'CLS', score: 1, numericValue: 0.01 },
    'total-blocking-time': { title: 'TBT', score: 1, numericValue: 0, details: { items: { nested: true } } },
    'color-contrast': {
      title: 'Contrast is too low',
      score: 0,
      details: { items: [{ node: { selector: 'p.note' } }, { other: 1 }] },
    },
    'structured-data': { title: 'Structured data', score: 0 },
  },
};

test('gives scores out of a hundred and the three timings', () => {
  expect(readLighthouse(JSON.stringify(report))).toMatchObject({
    version: '13.5.0',
    categories: {
      performance: { score: 99 },
      accessibility: { score: 96 },
      'best-practices': { score: 100 },
      seo: { score: 100 },
    },
    lcpMs: 1402.5,
    cls: 0.01,
    tbtMs: 0,
  });
});

test('names what lowered a score and where, and leaves out what does not count', () => {
  expect(readLighthouse(JSON.stringify(report)).faults).toEqual([
    { about: 'accessibility, color-contrast: Contrast is too low', found: 'p.note' },
  ]);
});

test('a page that was not measured is an error with its cause', () => {
  const broken = { ...report, runtimeError: { message: 'The page did not paint' } };
  expect(() => readLighthouse(JSON.stringify(broken))).toThrow('The page did not paint');
  const unscored = { ...report, categories: { ...report.categories, seo: { score: null, auditRefs: [] } } };
  expect(() => readLighthouse(JSON.stringify(unscored))).toThrow(/seo[\s\S]*score/);
});
