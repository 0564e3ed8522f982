import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { giveStoreFolder, open, parse, path, put, story, titles, update } from './store-folder.ts';

giveStoreFolder();

const one = { file: 'content/stories/one.md', kind: 'story', name: 'one' } as const;
const draft = 'status: draft\n';
const toldIn = (edition: { readonly problems: readonly { severity: string; file: string; message: string }[] }) =>
  edition.problems.filter(({ severity }) => severity !== 'notice').map(({ file, message }) => `${file} ${message}`);

async function look(
  at: { file: string; kind: 'story' | 'update' | 'milestone'; name: string; language?: 'ur' | 'zh' },
  text: string,
) {
  const store = open(true);
  await store.load();
  const before = store.records.read.get(at.file);
  const unsaved = await store.unsaved({ ...at, bytes: Buffer.from(text) });
  expect(store.records.read.get(at.file)).toBe(before);
  return { ...unsaved, store };
}

describe('a text that was not saved', () => {
  it('is shown as readers would see it, with its body, and neither the folder nor the edition knows of it', async () => {
    const { edition, store } = await look(one, story('Another', '', 'Other words.\n'));
    expect(titles(edition)).toEqual(['Another']);
    const [shown] = edition.stories;
    if (!shown) throw new Error('no story');
    expect(await edition.body(shown)).toMatchObject({ blocks: [{ html: '<p>Other words.</p>' }] });
    expect(parse).toHaveBeenCalledTimes(1);
    const current = await store.refresh();
    expect(titles(current)).toEqual(['One']);
    expect(readFileSync(path('stories/one.md'), 'utf8')).toContain('One, a story');
  });

  it('is shown although readers would not see it, beside what readers do see', async () => {
    await put('stories/hidden.md', story('Hidden', draft));
    await put('updates/early.md', update('hidden', draft));
    const { edition } = await look({ file: 'content/stories/new.md', kind: 'story', name: 'new' }, story('New', draft));
    expect(titles(edition).sort()).toEqual(['New', 'One']);
    const early = { file: 'content/updates/early.md', kind: 'update', name: 'early' } as const;
    const { edition: withUpdate } = await look(early, update('hidden', draft));
    expect(withUpdate.update('early')).toBeDefined();
    expect(titles(withUpdate).sort()).toEqual(['Hidden', 'One']);
    const milestone = `---\ntitle: A flight is planned\ndate: 2026\ntopics: [crewed]\nstatus: draft\nsources:\n  - publisher: P\n    title: T\n---\n`;
    const { edition: withMilestone } = await look(
      { file: 'content/milestones/m.md', kind: 'milestone', name: 'm' },
      milestone,
    );
    expect(withMilestone.milestone('m')).toBeDefined();
  });

  it('has its problems told, those that only other files show among them', async () => {
    await put('stories/two.md', story('Two', 'aliases: [old]\n'));
    const { edition, record } = await look(one, story('One', 'aliases: [old]\n', '::factbox{id=none}\n'));
    expect(record.kind).toBe('story');
    expect(toldIn(edition)).toEqual([
      expect.stringMatching(/^content\/stories\/one\.md there is no content\/factboxes\/none\.md/),
      expect.stringMatching(/^content\/stories\/two\.md "old" is also an old name of one/),
    ]);
    expect(titles(edition).sort()).toEqual(['One', 'Two']);
  });

  it('that cannot be used leaves what is shown today', async () => {
    for (const text of ['no front matter', story('Broken', 'colour: green\n'), story('Broken', '', ':cite[7]\n'), '']) {
      const { edition, record } = await look(one, text);
      expect(record.kind).toBe('unusable');
      expect(toldIn(edition).length).toBeGreaterThan(0);
      expect(titles(edition)).toEqual(['One']);
    }
  });

  it('in another language is laid over its original', async () => {
    await put('stories/two.md', story('Two', draft));
    const urdu =
      '---\ntitle: دوسری کہانی جو ابھی لکھی جا رہی ہے\nsummary: خلاصہ یہاں۔\ntranslation:\n  status: machine\n  of: 1a2b3\n---\n\nمتن۔\n';
    const { edition } = await look(
      { file: 'content/stories/two.ur.md', kind: 'story', name: 'two', language: 'ur' },
      urdu,
    );
    expect(edition.in('ur').story('two')).toMatchObject({ language: 'ur', title: expect.stringContaining('دوسری') });
    expect(edition.story('two')?.title).toContain('Two');
  });
});
