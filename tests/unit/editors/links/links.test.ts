import { expect, it } from 'vitest';
import { linkFaults } from '#lib/editors/links/link-answer.ts';
import { outwardLinks } from '#lib/editors/links/outward-links.ts';

it('finds each address of another site, whole and no longer than it is', () => {
  const text = `---
sources:
  - publisher: P
    url: https://a.example/one_(two)?x=1,2&y=z#part
  - { publisher: Q, url: "http://b.example/", date: 2026-01-01 }
---

See [this](https://c.example/wiki/A_(b)).:cite[1] Or <https://d.example/x>, or https://e.example/y.
| a | https://f.example/z | [own](/stories/x) mailto:a@b.example |
[again]: https://a.example/one
"یہ" https://g.example/اردو، and https:// alone
https://h.example/x，然后。
[a](https://i.example/China's_space_station), 'https://j.example/y', {url: 'https://k.example/z',date: 2026}
[b](https://l.example/a\\_\\(b\\)), [c](<https://m.example/a\\*b>), https://n.example/a\\_b
[d]: https://o.example/a\\_b
`;
  expect(outwardLinks(text).map(({ url, line, column }) => `${line}:${column} ${url}`)).toEqual([
    '4:10 https://a.example/one_(two)?x=1,2&y=z#part',
    '5:27 http://b.example/',
    '8:12 https://c.example/wiki/A_(b)',
    '8:55 https://d.example/x',
    '8:80 https://e.example/y',
    '9:7 https://f.example/z',
    '10:10 https://a.example/one',
    '11:6 https://g.example/اردو',
    '12:1 https://h.example/x',
    "13:5 https://i.example/China's_space_station",
    '13:48 https://j.example/y',
    '13:77 https://k.example/z',
    '14:5 https://l.example/a_(b)',
    '14:39 https://m.example/a*b',
    // Bare, a reader clicks the backslash too.
    '14:65 https://n.example/a%5C_b',
    '15:6 https://o.example/a_b',
  ]);
});

const at = Date.parse('2026-11-28T15:00:00Z');
const [here, front] = ['https://a.example/one', 'https://a.example/'];
it.each([
  [undefined, { is: 'there' }],
  [undefined, undefined],
  ['warning: https://a.example/one is gone (404, asked on 28 November 2026, 20:00 PKT)', { is: 'gone', status: 404 }],
  ['warning: https://a.example/one never answered (no such host, ', { is: 'silent', why: 'no such host' }],
  ['warning: https://a.example/one leads to the front page', { is: 'moved', to: front, forGood: true }],
  ['notice: https://a.example/one has moved', { is: 'moved', to: 'https://b.example/two', forGood: true }],
  ['notice: https://a.example/one leads on to', { is: 'moved', to: 'https://b.example/two', forGood: false }],
  ['notice: https://a.example/one shows nothing to a program (403, ', { is: 'refused', status: 403 }],
  ['notice: https://a.example/one could not be followed by a program (its', { is: 'unclear', why: 'its certificate' }],
  ['warning: https://a.example/one is no address that readers can reach', { is: 'private' }],
] as const)('says of an address: %s', (said, answer) => {
  const [fault] = linkFaults(`Text.\nSee ${here}.`, answer ? { [here]: { ...answer, at } } : {});
  if (said === undefined) expect(fault).toBeUndefined();
  else {
    expect(fault).toMatchObject({ line: 2, column: 5, field: 'link' });
    expect(`${fault?.severity}: ${fault?.message}`).toContain(said);
  }
});
