import { expect, test } from 'playwright/test';
import { addressOf, readAddress } from '#lib/addresses/addresses.ts';
import { rowOf } from '#lib/addresses/table.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { defaultLanguage, type Language, languages } from '#lib/terms/languages.ts';
import { type PageLanguages, readLanguages } from '#tests/e2e/walking/page-languages.ts';
import { walkSite } from '#tests/e2e/walking/site-walk.ts';

interface WalkedPage extends PageLanguages {
  readonly path: string;
  readonly language: Language;
  readonly canonical: string;
  /** Nobody has translated it: it stands there in English, and says so. */
  readonly isUntranslated: boolean;
  readonly subject: NonNullable<ReturnType<typeof readAddress>>['subject'];
}

async function readPages(base: string | undefined): Promise<readonly WalkedPage[]> {
  const { visited } = await walkSite(base);
  return [...visited].flatMap(([path, { status, head, html }]) => {
    const [bare = '', query] = path.split('?');
    const read = readAddress(decodeURIComponent(bare), query);
    if (status !== 200 || !head || !read || rowOf(read.subject.of).answers !== 'page') return [];
    const { texts } = localeOf(read.language);
    const isUntranslated = read.language !== defaultLanguage && html.includes(texts.untranslated);
    return [{ path, ...read, ...readLanguages(html), canonical: head.canonical, isUntranslated }];
  });
}

let walked: Promise<readonly WalkedPage[]> | undefined;

/** The shared server's content stays as it is: its pages are read once for all checks. */
function walkedPages(base: string | undefined): Promise<readonly WalkedPage[]> {
  walked ??= readPages(base);
  return walked;
}

/** Every page of the site with what is wrong with it. */
const faultsOf = (pages: readonly WalkedPage[], wrong: (page: WalkedPage) => readonly string[]): readonly string[] =>
  pages.flatMap((page) => wrong(page).map((fault) => `${page.path}: ${fault}`));

test('every page of every language is found by its links', async ({ baseURL }) => {
  const pages = await walkedPages(baseURL);
  const count = Object.groupBy(pages, ({ language }) => language);
  for (const language of languages) {
    expect.soft(count[language]?.length ?? 0, `pages in ${language}`).toBeGreaterThan(60);
    const translated = count[language]?.filter(({ isUntranslated }) => !isUntranslated) ?? [];
    expect.soft(translated.length, `pages written in ${language}`).toBeGreaterThan(20);
  }
});

/** A page that nobody has translated is its original's twin; later pages of a list and a share's place have addresses of their own. */
function addressFaults({ language, subject, lang, dir, canonical, isUntranslated }: WalkedPage, base?: string) {
  const { texts } = localeOf(language);
  const own = addressOf(subject, isUntranslated ? defaultLanguage : language).replace(/\?(?:order|q)=.*/, '');
  const isPart = subject.of === 'sharedFact' || subject.of === 'sharedSection';
  return [
    ...(lang === texts.htmlLanguage && dir === texts.direction ? [] : [`is marked ${lang}, ${dir}`]),
    ...(isPart || canonical === new URL(own, base).href ? [] : [`is called ${canonical}`]),
  ];
}

/** Pages that are the same in several languages name one another, and one of them for everybody else. */
function alternateFaults({ hreflang, isUntranslated }: WalkedPage, pages: ReadonlyMap<string, WalkedPage>) {
  const named = Object.entries(hreflang).filter(([tag]) => tag !== 'x-default');
  if (named.length === 0) return [];
  const wrong = named.filter(([tag, address]) => {
    const other = pages.get(address);
    const isRight = other && !other.isUntranslated && other.lang.split('-')[0] === tag.split('-')[0];
    return !isRight || JSON.stringify(other.hreflang) !== JSON.stringify(hreflang);
  });
  return [
    ...(isUntranslated ? ['names other languages, and is not translated'] : []),
    ...wrong.map(([tag, address]) => `names ${address} as ${tag}, which does not fit`),
    ...(hreflang['x-default'] === hreflang[defaultLanguage] ? [] : ['has no page for others']),
  ];
}

test('every page says which language it is in, which way it runs, and where the same stands in others', async ({
  baseURL,
}) => {
  const pages = await walkedPages(baseURL);
  const byAddress = new Map(pages.map((page) => [new URL(page.path, baseURL).href, page]));
  expect(faultsOf(pages, (page) => addressFaults(page, baseURL))).toEqual([]);
  expect(faultsOf(pages, (page) => alternateFaults(page, byAddress))).toEqual([]);
  if (languages.length > 1) expect(pages.some(({ hreflang }) => Object.keys(hreflang).length > 2)).toBe(true);
});

test('every link stays in the language of its page but those that say that they do not', async ({ baseURL }) => {
  const faults = faultsOf(await walkedPages(baseURL), ({ language, subject, links }) => {
    const found: string[] = [];
    for (const { href, hreflang } of links) {
      const url = new URL(href, baseURL);
      if (url.origin !== baseURL || href.startsWith('#') || hreflang !== '') continue;
      const read = readAddress(decodeURIComponent(url.pathname), url.search.slice(1));
      if (read && rowOf(read.subject.of).inEachLanguage && read.language !== language) found.push(href);
    }
    const ways = languages.length < 2 ? [] : languages.map((one) => addressOf(subject, one));
    const missing = ways.filter((way) => !links.some(({ href, hreflang }) => href === way && hreflang !== ''));
    return [...found, ...missing.map((way) => `no way to ${way}`)];
  });
  expect(faults).toEqual([]);
});

test('headings and landmarks follow one another on every page', async ({ baseURL }) => {
  const faults = faultsOf(await walkedPages(baseURL), ({ headings, landmarks, undirected }) => {
    const found = undirected.map((lang) => `words in ${lang} without their direction`);
    if (headings.filter((level) => level === 1).length !== 1) found.push(`headings ${headings.join()}`);
    const jump = headings.findIndex((level, index) => level > (headings[index - 1] ?? level) + 1);
    if (jump >= 0) found.push(`heading ${jump + 1} of level ${headings[jump]} follows ${headings[jump - 1]}`);
    if (landmarks.join() !== 'header,main,footer') found.push(landmarks.join());
    return found;
  });
  expect(faults).toEqual([]);
});

const networks = shareTargets('/', '')
  .networks.map(({ name }) => name)
  .join('|');
/** Names in Latin letters that stand in the interface of every language. */
const names = new RegExp(String.raw`\b(?:RSS|ICS|PKT|JSON|CSV|${networks}|Pakistan in Orbit)\b`, 'g');
/** One of them alone, with what it says of the file that it names. */
const isName = new RegExp(`^(?:${networks}|JSON|CSV|[^(（]+[(（]ICS[)）])$`);

test('words in another script are told from those around them, in texts, attributes and the head', async ({
  baseURL,
}) => {
  const pages = (await walkedPages(baseURL)).filter(({ isUntranslated }) => !isUntranslated);
  expect(faultsOf(pages, ({ unmarked }) => unmarked.filter((text) => !isName.test(text)))).toEqual([]);
});

/** A mark as wide as a letter beside a character, which is twice as wide. */
const narrowMark = /[\p{Script=Han}][,:;?!()]|[,:;?!()][\p{Script=Han}]/u;

test('no Chinese page has a mark of another script beside its characters', async ({ baseURL }) => {
  const pages = (await walkedPages(baseURL)).filter(
    ({ language, isUntranslated }) => language === 'zh' && !isUntranslated,
  );
  expect(pages.length).toBeGreaterThan(60);
  expect(faultsOf(pages, ({ said }) => said.flatMap(({ text }) => (narrowMark.test(text) ? [text] : [])))).toEqual([]);
});

/** Every text of the English interface that is one string. */
const english: ReadonlySet<unknown> = new Set(
  Object.values(localeOf(defaultLanguage).texts).flatMap((text): readonly unknown[] =>
    typeof text === 'object' ? Object.values(text) : /[a-z]{3}/.test(String(text)) ? [text] : [],
  ),
);

test('no page says a word of its interface in the language of another', async ({ baseURL }) => {
  const pages = (await walkedPages(baseURL)).filter(({ language }) => language !== defaultLanguage);
  const faults = faultsOf(pages, ({ said }) =>
    said.flatMap(({ text, isInterface }) => {
      const isForeign = isInterface ? /[A-Za-z]{2}/.test(text.replace(names, '')) : english.has(text);
      return isForeign ? [text] : [];
    }),
  );
  expect(faults).toEqual([]);
  for (const language of languages.filter((one) => one !== defaultLanguage)) {
    const { texts } = localeOf(language);
    const own = pages.filter((page) => page.language === language);
    expect(own.filter(({ said }) => !said.some(({ text }) => text === texts.skipToText))).toEqual([]);
  }
});
