import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendItem, dropField, moveUp, setField } from '#lib/editors/writing/matter-edit.ts';
import { dataIn } from '#lib/editors/writing/matter-text.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';

/** A word, and words that YAML reads otherwise unless they are quoted. */
const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const words = fc.oneof(
  word,
  fc.stringMatching(/^[A-Z][a-z]{1,6}( [a-z]{1,6}){0,4}$/),
  fc.constantFrom(
    'One: two',
    'A # b',
    '"Said"',
    "Chang'e",
    '- x',
    'yes',
    '12',
    '[a]',
    '天宫',
    'ایک نشست',
    'true',
    '2026-11-28',
    '&a',
    '#1',
  ),
);
const doubled = (value: string) => JSON.stringify(value);
const singled = (value: string) => `'${value.replaceAll("'", "''")}'`;
const comment = fc.constantFrom('', ' # why', '   # two words');
const between = fc.constantFrom('', '# a line of its own\n', '\n');
const plain = (value: string) => (/^(?!true|yes)[a-zA-Z][\w -]*$/.test(value) ? value : doubled(value));

/** How a field may be written; `NAME` stands for its name. */
const field = fc.oneof(
  fc.tuple(words, comment).map(([value, note]) => `NAME: ${plain(value)}${note}\n`),
  fc.tuple(words, comment).map(([value, note]) => `NAME: ${doubled(value)}${note}\n`),
  fc.tuple(words, comment).map(([value, note]) => `NAME:   ${singled(value)}${note}\n`),
  fc.tuple(word, word).map(([a, b]) => `NAME: >-\n  ${a}\n  ${b}\n`),
  fc.tuple(word, word).map(([a, b]) => `NAME: "${a}\n  ${b}"\n`),
  fc.constantFrom('NAME:\n', 'NAME:   # nothing yet\n', 'NAME: []\n', 'NAME: {}\n', 'NAME: 7\n', 'NAME: true # so\n'),
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), comment)
    .map(([list, note]) => `NAME: [${list.join(', ')}]${note}\n`),
  fc
    .tuple(fc.array(words, { minLength: 1, maxLength: 3 }), comment)
    .map(([list, note]) => `NAME:${note}\n${list.map((item) => `  - ${doubled(item)}${note}\n`).join('')}`),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => `NAME:\n${list.map((item) => `- ${item}\n`).join('')}`),
  fc
    .array(fc.tuple(words, word, comment), { minLength: 1, maxLength: 3 })
    .map(
      (list) =>
        `NAME:\n${list.map(([title, url, note]) => `  - title: ${doubled(title)}${note}\n    url: ${plain(url)}\n`).join('')}`,
    ),
  fc.tuple(word, words, comment).map(([a, b, note]) => `NAME: { title: ${plain(a)}, text: ${doubled(b)} }${note}\n`),
  fc
    .tuple(word, words, comment)
    .map(([a, b, note]) => `NAME:\n    title: ${plain(a)}${note}\n    text: ${doubled(b)}\n`),
);

/** Front matter in pieces, one a field, and what stands around it. */
const file = fc
  .tuple(
    fc.uniqueArray(
      fc.constantFrom(
        'title',
        'summary',
        'published',
        'topics',
        'hero',
        'sources',
        'place',
        'corrections',
        'note',
        'other',
      ),
      { minLength: 1 },
    ),
    fc.infiniteStream(field),
    fc.infiniteStream(between),
    fc.constantFrom('\nText: one\n\n---\nmore\n', ''),
  )
  .map(([names, fields, lines, body]) => {
    const pieces = names.map((name) => ({
      name,
      text: `${fields.next().value}`.replace('NAME', name),
      before: lines.next().value ?? '',
    }));
    return { pieces, body };
  });
const textOf = ({
  pieces,
  body,
}: {
  readonly pieces: readonly { readonly text: string; readonly before: string }[];
  readonly body: string;
}) => `---\n${pieces.map(({ text, before }) => before + text).join('')}---\n${body}`;

const group = fc.record({ title: words, text: words }, { requiredKeys: ['title'], noNullPrototype: true });
const value = fc.oneof(
  words,
  fc.integer({ min: -9, max: 99 }),
  fc.boolean(),
  fc.array(word, { minLength: 1, maxLength: 4 }),
  fc.array(words, { minLength: 1, maxLength: 4 }),
  fc.array(group, { minLength: 1, maxLength: 3 }),
  group,
);
const crlf = (text: string) => text.replaceAll('\n', '\r\n');
const entries = (data: unknown): Record<string, unknown> => Object(data);

describe('a change of one field', () => {
  it('changes what is read of that field alone, and only its own lines, in any line ends', () => {
    fc.assert(
      fc.property(file, fc.nat(), value, (made, pick, next) => {
        const text = textOf(made);
        const index = pick % made.pieces.length;
        const { name = '' } = made.pieces[index] ?? {};
        const after = setField(text, [name], next);
        expect(dataIn(after)).toEqual({ ...entries(dataIn(text)), [name]: next });
        const head =
          textOf({ pieces: made.pieces.slice(0, index), body: '' }).slice(0, -'---\n'.length) +
          (made.pieces[index]?.before ?? '');
        const tail = text.slice(head.length + (made.pieces[index]?.text.length ?? 0));
        expect(after.startsWith(head)).toBe(true);
        expect(after.endsWith(tail)).toBe(true);
        expect(after.slice(head.length, after.length - tail.length)).toMatch(new RegExp(`^${name}:`));
        expect(setField(crlf(text), [name], next)).toBe(crlf(after));
        expect(setField(after, [name], next)).toBe(after);
      }),
      { numRuns: 150 },
    );
  });

  it('puts an entry before another with its lines, and back again', () => {
    const sorted = (text: string) => text.split('\n').toSorted();
    fc.assert(
      fc.property(file, fc.nat(), (made, pick) => {
        const text = textOf(made);
        for (const [name, list] of Object.entries(entries(dataIn(text)))) {
          if (!Array.isArray(list)) continue;
          const at = pick % Math.max(1, list.length);
          const after = moveUp(text, [name, at]);
          const swapped = at === 0 ? list : list.with(at - 1, list[at]).with(at, list[at - 1]);
          expect(dataIn(after)).toEqual({ ...entries(dataIn(text)), [name]: swapped });
          expect(moveUp(after, [name, at])).toBe(text);
          expect(moveUp(crlf(text), [name, at])).toBe(crlf(after));
          if (!text.includes(`${name}: [`)) expect(sorted(after)).toEqual(sorted(text));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the comment of the line and the quotation marks', () => {
    const lines = 'a: one # why\nb: "two"   # so\nc: \'three\'\nd: [x,  y] # listed\ne: {status: machine, of: "0"}\n';
    const changed = ['a', 'b', 'c'].reduce((text, name) => setField(text, [name], 'new one'), lines);
    const more = setField(appendItem(changed, ['d'], 'z'), ['e', 'of'], '11111');
    expect(more).toBe(
      'a: new one # why\nb: "new one"   # so\nc: \'new one\'\nd: [x,  y, z] # listed\ne: {status: machine, of: "11111"}\n',
    );
  });

  it('of a field that was not there adds lines and touches none', () => {
    fc.assert(
      fc.property(file, value, (made, next) => {
        const text = textOf(made);
        const after = setField(text, ['updated'], next);
        expect(dataIn(after)).toEqual({ ...entries(dataIn(text)), updated: next });
        const added = after.length - text.length;
        const at = [...after].findIndex((_, index) => after.slice(0, index) + after.slice(index + added) === text);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(dropField(after, ['updated'])).toBe(text);
      }),
      { numRuns: 80 },
    );
  });

  it('reaches into lists and groups, one entry at a time', () => {
    fc.assert(
      fc.property(file, fc.nat(), words, (made, pick, next) => {
        const text = textOf(made);
        const data = entries(dataIn(text));
        const lists = Object.entries(data).flatMap(([name, list]) =>
          Array.isArray(list) && list.length > 0 ? [{ name, list }] : [],
        );
        const chosen = lists[pick % Math.max(1, lists.length)];
        if (!chosen) return;
        const { name, list } = chosen;
        const at = pick % list.length;
        const isGroups = typeof list[at] === 'object';
        const path = isGroups ? [name, at, 'title'] : [name, at];
        const set = setField(text, path, next);
        expect(entries(dataIn(set))[name]).toEqual(list.with(at, isGroups ? { ...list[at], title: next } : next));
        expect(set.split('\n').filter((line) => !text.split('\n').includes(line)).length).toBeLessThanOrEqual(1);
        const item = isGroups ? { title: next, url: 'x' } : next;
        const longer = appendItem(text, [name], item);
        expect(dataIn(longer)).toEqual({ ...data, [name]: [...list, item] });
        expect(dropField(longer, [name, list.length])).toBe(text);
        const { [name]: _, ...rest } = data;
        const shorter = list.toSpliced(at, 1);
        expect(dataIn(dropField(text, [name, at]))).toEqual(shorter.length === 0 ? rest : { ...data, [name]: shorter });
      }),
      { numRuns: 100 },
    );
  });
});

it('puts a new field where the guide has it, and a correction on lines of its own', () => {
  const text = '---\ntitle: One\npublished: 2026-01-01T09:00:00+05:00\nsources:\n  - publisher: P\n---\n';
  const corrected = appendItem(setField(text, ['updated'], '2026-01-02T09:00:00+05:00'), ['corrections'], {
    date: '2026-01-02',
    text: 'It was "two".',
  });
  expect(corrected).toBe(
    '---\ntitle: One\npublished: 2026-01-01T09:00:00+05:00\nupdated: 2026-01-02T09:00:00+05:00\ncorrections:\n  - date: 2026-01-02\n    text: "It was \\"two\\"."\nsources:\n  - publisher: P\n---\n',
  );
});

it('says in which line what cannot be read has to be mended', () => {
  expect(() => setField('---\ntitle: One: two\n---\n', ['summary'], 'x')).toThrow(Refusal);
  expect(() => setField('---\na: 1\ntitle: One: two\n---\n', ['a'], 2)).toThrow(
    /in line 3: a value that holds a colon/,
  );
});
