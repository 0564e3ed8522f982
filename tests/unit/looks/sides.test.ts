import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What says left or right, or leans, and so is wrong where a language begins at the other side. */
const rules: readonly (readonly [property: RegExp, value: RegExp])[] = [
  [/(?:^|-)(?:left|right)(?:-|$)/, /./],
  [
    /^(?:text-align|float|clear|caption-side|transform-origin|background-position|object-position)$/,
    /\b(?:left|right)\b/,
  ],
  // A fourth value is the left side's.
  [
    /^(?:margin|padding|inset|border-width|border-style|border-color|border-radius|scroll-margin|scroll-padding)$/,
    /^\S+ \S+ \S+ \S+$/,
  ],
  [/^direction$/, /./],
  [
    /^(?:transform|translate|rotate|scale)$/,
    /(?:translateX|translate|scaleX|skew|rotate)\(|skew|deg|turn|^-?[\d.]+\w+ -?[\d.]+\w+$/,
  ],
  [
    /^(?:background|background-image|mask|mask-image|border-image)$/,
    /gradient\(\s*(?:-?[\d.]+(?:deg|turn|rad)|to (?:left|right))/,
  ],
  [/^(?:box-shadow|text-shadow)$/, /^(?:inset )?-?[\d.]*[1-9][\d.]*\w+ /],
];

/** Where the way of reading is asked for, a move follows it. */
const follows = /var\(--onward\)/;

const declaration = /([\w-]+)\s*:\s*([^;{}]+?)\s*(?:;|(?=\}))/g;
const withoutComments = (css: string): string => css.replace(/\/\*.*?\*\//gs, '');

const sidesIn = (css: string): readonly string[] =>
  [...withoutComments(css).matchAll(declaration)].flatMap(([, name = '', given = '']) => {
    const value = given.replace(/\s+/g, ' ');
    const isSided = rules.some(([property, wrong]) => property.test(name) && wrong.test(value));
    return name.startsWith('--') || !isSided || follows.test(value) ? [] : `${name}: ${value}`;
  });

const sheets = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.css'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('tests/'));

describe('style sheets name no side but start and end', () => {
  it.each(sheets)('%s', (file) => {
    expect(sidesIn(readFileSync(file, 'utf8'))).toEqual([]);
  });
});

describe('a side is found', () => {
  it.each([
    'margin-left: 1rem',
    'left: 0',
    'border-right: 1px solid',
    'border-top-left-radius: 2px',
    'text-align: right',
    'float: left',
    'padding: 1px 2px 3px 4px',
    'inset: auto 0 0 auto',
    'transform: translateX(-6px)',
    'transform: translate(1px, 2px)',
    'rotate: 41.5deg',
    'background: linear-gradient(90deg, red, blue)',
    'background-image: linear-gradient(to right, red, blue)',
    'box-shadow: 3px 0 0 red',
    'direction: rtl',
  ])('in %s', (written) => {
    expect(sidesIn(`.a { ${written}; }`)).toHaveLength(1);
    expect(sidesIn(`.a{${written}}`)).toHaveLength(1);
  });

  it.each([
    'margin-inline-start: 1rem',
    'text-align: end',
    'padding: 1px 2px',
    'transform: translateY(0.08em)',
    'transform: translateX(calc(6px * var(--onward)))',
    'background: linear-gradient(to bottom, red, blue)',
    'box-shadow: inset 0 -3px 0 red',
    'scale: 0.75',
  ])('and not in %s', (written) => {
    expect(sidesIn(`.a { ${written}; }`)).toEqual([]);
  });
});
