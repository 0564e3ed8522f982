import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '#lib/publishing/search/answer.ts';
import { shownSearch } from '#lib/publishing/search/shown.ts';
import type { Language } from '#lib/terms/languages.ts';
import { searchWords } from '#lib/terms/search-words.ts';
import { shippedIndex } from './shipped-index.ts';

const shipped = shippedIndex();

/** What readers look for, and the page that they want; half of them as it is mistyped. */
const answers: Readonly<Record<Language, readonly (readonly [words: string, page: string])[]>> = {
  en: [
    ['cracked window', '/stories/a-cracked-window-and-the-guests-of-tiangong'],
    ['payload specialist', '/stories/what-a-payload-specialist-does'],
    ['Khurram Daud', '/timeline/names-2026'],
    ['seeds in orbit', '/timeline/seeds-2022'],
    ['Badr-1', '/timeline/badr-1-1990'],
    ['lunar samples', '/stories/the-moon-between-them'],
    ['Shenzhou-22', '/timeline/shenzhou-22-2025'],
    ['launched from the sea', '/updates/satellite-launched-from-the-sea'],
    ['天宫', '/stories/a-cracked-window-and-the-guests-of-tiangong'],
    ['white paper', '/timeline/white-paper-2022'],
    ['cracked windo', '/stories/a-cracked-window-and-the-guests-of-tiangong'],
    ['paylod specalist', '/stories/what-a-payload-specialist-does'],
    ['hyperspectrel', '/timeline/hs-1-2025'],
    ['lifebaot', '/updates/lifeboat-brings-a-crew-home'],
    ['Shenzou-20 capsule', '/timeline/shenzhou-20-capsule-2026'],
    ['Yang Liwey', '/updates/yang-liwei-on-the-two-in-training'],
    ['navigaton service', '/timeline/pak-sbas-2026'],
    ['prime minster', '/updates/prime-minister-receives-candidates'],
    ['eleven sattelites', '/stories/eleven-satellites-and-their-names'],
    ['corect acessibility', '/accessibility'],
  ],
  ur: [
    ['پے لوڈ اسپیشلسٹ', '/ur/stories/what-a-payload-specialist-does'],
    ['کھڑکی میں دراڑ', '/ur/timeline/shenzhou-20-return-2025'],
    ['جڑی بوٹیوں کے بیج', '/ur/timeline/seeds-2022'],
    ['بدر-1', '/ur/timeline/badr-1-1990'],
    ['وائٹ پیپر', '/ur/timeline/white-paper-2022'],
    ['شینزو-22', '/ur/timeline/shenzhou-22-2025'],
    ['یانگ لی وے', '/ur/updates/yang-liwei-on-the-two-in-training'],
    ['چاند کے نمونے', '/ur/stories/the-moon-between-them'],
    ['پاک سیٹ ایم ایم ون', '/ur/timeline/paksat-mm1-2024'],
    ['Khurram Daud', '/ur/timeline/names-2026'],
    // The letters of an Arabic keyboard, vowel signs, words written together or apart, and letters left out or swapped.
    ['پے لوڈ اسپيشلسٹ', '/ur/stories/what-a-payload-specialist-does'],
    ['كھڑكی كی دراڑ', '/ur/stories/a-cracked-window-and-the-guests-of-tiangong'],
    ['اسلاماباد کا وعدہ', '/ur/timeline/astronaut-pledge-2018'],
    ['وزيراعظم', '/ur/updates/prime-minister-receives-candidates'],
    ['ہائپراسپیکٹرل', '/ur/timeline/hs-1-2025'],
    ['تھای لینڈ', '/ur/timeline/ap-mcsta-1992'],
    ['شینزو-20 کیپسل', '/ur/timeline/shenzhou-20-capsule-2026'],
    ['آئی کیوب قمرر', '/ur/timeline/icube-q-orbit-2024'],
    ['نیوگیشن سروس', '/ur/timeline/pak-sbas-2026'],
    ['تِیَانگونگ کی نشست', '/ur/stories/after-pakistan-who'],
  ],
  zh: [
    ['载荷专家', '/zh/stories/what-a-payload-specialist-does'],
    ['舷窗裂纹', '/zh/stories/a-cracked-window-and-the-guests-of-tiangong'],
    ['药用植物种子', '/zh/timeline/seeds-2022'],
    ['Badr-1', '/zh/timeline/badr-1-1990'],
    ['神舟二十二号', '/zh/timeline/shenzhou-22-2025'],
    ['航天宏图', '/zh/timeline/piesat-2025'],
    ['杨利伟', '/zh/updates/yang-liwei-on-the-two-in-training'],
    ['海上发射', '/zh/updates/satellite-launched-from-the-sea'],
    ['月球样品', '/zh/timeline/ce8-selection-ce5-samples-2025'],
    ['高光谱卫星', '/zh/timeline/hs-1-2025'],
    // Characters of the same sound, one left out, one too many, figures for numbers, letters as wide as Chinese ones.
    ['载合专家', '/zh/stories/what-a-payload-specialist-does'],
    ['神州二十二号', '/zh/timeline/shenzhou-22-2025'],
    ['神舟22号', '/zh/timeline/shenzhou-22-2025'],
    ['杨立伟', '/zh/updates/yang-liwei-on-the-two-in-training'],
    ['舷窗裂文', '/zh/stories/a-cracked-window-and-the-guests-of-tiangong'],
    ['药用植种子', '/zh/timeline/seeds-2022'],
    ['航天宏图图', '/zh/timeline/piesat-2025'],
    ['ＰＲＳＣ－ＥＯ３', '/zh/timeline/prsc-eo3-2026'],
    ['国际月球科研占', '/zh/timeline/ilrs-2023'],
    ['Tiangon 座位', '/zh/stories/after-pakistan-who'],
  ],
};

async function firstPages(words: string, language: Language, most = 3): Promise<readonly string[]> {
  const { edition, index } = await shipped;
  const answer: SearchAnswer = index.ask({ words: searchWords(words) ?? '', language }, true);
  if (answer.is !== 'found') throw new Error(answer.is);
  const hits = shownSearch(answer, edition.in(language)).groups.flatMap((group) => group.hits);
  return hits.slice(0, most).map(({ href }) => href?.replace(/#.*/, '') ?? '');
}

describe.each(Object.keys(answers) as Language[])('in %s', (language) => {
  it.each(answers[language])('%s finds the right page among the first three', async (words, page) => {
    expect(await firstPages(words, language)).toContain(page);
  });
});

it('is asked twenty times in each language', () => {
  expect(Object.values(answers).map((list) => list.length)).toEqual([20, 20, 20]);
});
