import type { Edition } from '#lib/content/model/model.ts';
import { formatProblem } from '#lib/terms/problem.ts';
import { put } from '#tests/unit/content/store-folder.ts';

/** A small folder with its translations into Urdu, which have no true stamp. */
const source = (title: string) => `  - publisher: P\n    title: ${title}\n`;
export const originals = {
  'stories/seat.md': `---
title: A seat is agreed on at last
summary: What is known of it.
published: 2026-01-01T09:00:00+05:00
topics: [crewed]
points: ["It was agreed.:cite[1]", "It is one seat.:cite[2]"]
sources:
${source('One')}${source('Two')}---

A seat was agreed.:cite[1]

## Who goes

One of two.:cite[2]
`,
  'factboxes/box.md': `---
title: The programme in short words
asOf: 2026-01-01
facts:
  - {label: Seats, value: One, asOf: 2026-01-01, sources: [{publisher: P, title: T}]}
  - {label: Candidates, value: Two, asOf: 2026-01-01, sources: [{publisher: P, title: T}]}
---

Text.
`,
  'data/ships.yml': `sources:
${source('One')}rows:
  - {id: up-20, cite: [1], ship: Shenzhou-20, event: up, day: 2025-04-24, crew: Chen Dong}
  - {id: down-20, cite: [1], ship: Shenzhou-20, event: down, day: 2025-11-14}
  - {id: up-21, cite: [1], ship: Shenzhou-21, event: up, day: 2025-10-31, note: quickly}
`,
};
export const stamp = 'translation: {status: machine, of: "00000"}\n';
export const point = (number: number) => `"نکتہ۔:cite[${number}]"`;
export const seat = (points: string, body = 'ایک نشست۔:cite[1]\n\n## کون\n\nدو میں سے ایک۔:cite[2]\n', more = '') =>
  `---\ntitle: ایک نشست\nsummary: خلاصہ۔\npoints: [${points}]\n${more}${stamp}---\n\n${body}`;
export const box = (...labels: string[]) =>
  `---\ntitle: پروگرام\nfacts:\n${labels.map((label) => `  - {label: ${label}, value: قدر}\n`).join('')}${stamp}---\n\nمتن۔\n`;
export const ships = (...rows: string[]) => `${stamp}rows:\n${rows.map((row) => `  - {${row}}\n`).join('')}`;
export const good = {
  'stories/seat.ur.md': seat(`${point(1)}, ${point(2)}`),
  'factboxes/box.ur.md': box('نشستیں', 'امیدوار'),
  'data/ships.ur.yml': ships('id: up-20, ship: شنژو 20, crew: چن ڈونگ', 'id: up-21, ship: شنژو 21'),
  'site.ur.yml': `title: مدار میں پاکستان\ntagline: ایک نشست\npublisher: مدار میں پاکستان\n${stamp}`,
};

export const putAll = (files: Readonly<Record<string, string>>) =>
  Promise.all(Object.entries(files).map(([file, text]) => put(file, text)));
export const found = ({ problems }: Edition, severity: 'error' | 'warning' | 'notice') =>
  problems.filter((problem) => problem.severity === severity && /\.ur\./.test(problem.file)).map(formatProblem);
export const lines = (edition: Edition, severity: 'error' | 'warning' | 'notice') =>
  found(edition, severity).map((line) => line.replace(/^content\/[a-z]+\//, ''));
