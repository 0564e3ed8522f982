import { expect, it } from 'vitest';
import { element, lines } from '#lib/publishing/xml.ts';

it('escapes text and attributes, each as it must be', () => {
  expect(element('a', { href: `"<&'>\n` }, `<b> & "c" ]]> 'd'`).xml).toBe(
    `<a href="&quot;&lt;&amp;&apos;&gt;&#10;">&lt;b&gt; &amp; "c" ]]&gt; 'd'</a>`,
  );
});

it('keeps out what XML 1.0 has no place for', () => {
  expect(element('a', { b: 'x\u0000\u000by' }, 'x\u0001\u001b\ufffe\uffffy\ud800z\t\n天🚀').xml).toBe(
    '<a b="xy">xy\ufffdz\t\n天🚀</a>',
  );
});

it('keeps a carriage return, which a parser would change', () => {
  expect(element('a', {}, 'x\r\ny').xml).toBe('<a>x&#13;\ny</a>');
});

it('leaves out what is undefined', () => {
  expect(element('a', { b: undefined }, undefined, lines([undefined, element('c', {})])).xml).toBe('<a>\n<c/>\n</a>');
});
