import { expect, it } from 'vitest';
import { findPreviewed } from '#lib/editors/find-previewed.ts';
import { clock, giveStoreFolder, open, put, story } from '#tests/unit/content/store-folder.ts';

giveStoreFolder();

const draft = story('Draft', 'status: draft\n');
const urdu = `---
title: مسودے کا ایک مضمون، اسٹیشن کے بارے میں
summary: جو معلوم ہے۔
translation: {status: machine, of: 00000000}
---

متن۔
`;

it('finds the words of a language where there are some, and what they cannot be shown without', async () => {
  await put('stories/draft.md', draft);
  await put('stories/draft.ur.md', urdu);
  const store = open();
  await store.load();
  const found = (language: 'en' | 'ur' | 'zh') => findPreviewed(store.records, 'draft', language, clock.now);
  expect(found('en')).toMatchObject({ file: 'content/stories/draft.md', showsLastGood: false });
  expect(found('zh')?.file).toBe('content/stories/draft.md');
  const file = 'content/stories/draft.ur.md';
  expect(found('ur')).toMatchObject({ file, reveal: new Set(['content/stories/draft.md', file]) });
});
