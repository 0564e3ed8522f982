import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawingPolicy } from '#lib/publishing/headers/drawing-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a drawing may run and load nothing, and use no style', () => {
  expect(drawingPolicy('<svg><script>x()</script><path style="fill:red"/></svg>')).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  );
});

test.each([
  ['as it stands', '<style>.a{b:c}</style>', '.a{b:c}'],
  ['with its entities decoded', '<style type="text/css">.a&gt;.b{c:"&#x27;&#39;&amp;"}</style>', '.a>.b{c:"\'\'&"}'],
  ['from CDATA', '<style>\n<![CDATA[.a>.b{c:"&amp;"}]]>\n</style>', '\n.a>.b{c:"&amp;"}\n'],
  ['with a browser’s line ends', '<style>.a{\r\nb:c}\r</style >', '.a{\nb:c}\n'],
  ['after a style that is empty', '<style/><style>.a{b:c}</style>', '.a{b:c}'],
])('a style is allowed by its hash, %s', (_how, style, text) => {
  expect(drawingPolicy(`<svg>${style}</svg>`)).toContain(`style-src ${hash(text)};`);
});

test('each style once', () => {
  const style = '<style>.a{b:c}</style>';
  expect(drawingPolicy(`<svg>${style}<g>${style}</g><style>d{e:f}</style></svg>`)).toContain(
    `style-src ${hash('.a{b:c}')} ${hash('d{e:f}')};`,
  );
});
