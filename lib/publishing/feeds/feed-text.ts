import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { withForeignMarked } from '#lib/article/foreign-words.ts';
import { pictureAt } from '#lib/article/picture-at.ts';
import { resolveBlocks } from '#lib/article/resolve-blocks.ts';
import type { Point } from '#lib/content/matter/schema.ts';
import type { Edition, Story, Update } from '#lib/content/model/model.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import { happenedText } from '#lib/i18n/milestone-date.ts';
import type { Joints } from '#lib/i18n/words.ts';
import { reachOfStory, reachText } from '#lib/pages/reach.ts';
import { blockHtml, correctionsHtml, figureHtml, linkTo, sourcesHtml } from '#lib/publishing/feeds/feed-blocks.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';
import { capitalised } from '#lib/terms/plain-text.ts';

export const pathOf = (document: Story | Update, { addresses }: Locale): string =>
  document.kind === 'story' ? addresses.story(document) : addresses.update(document);

function pointHtml({ text, cites }: Point, { list }: Joints): string {
  const links = cites.map((number) => `<a href="#source-${number}">${number}</a>`).join(list);
  return `<li>${escapeHtml(text)}<sup class="cite">${links}</sup></li>`;
}

/** Over a translation: by what it was made, whether it lags, and where its original stands. */
function translationHtml(document: Story | Update, { texts }: Locale): string {
  const { translation } = document;
  if (!translation) return '';
  const said = [
    ...(translation.status === 'machine' ? [texts.machineTranslated] : []),
    ...(translation.behind ? [texts.translationLags] : []),
  ];
  const original = linkTo(pathOf(document, localeOf(defaultLanguage)), texts.readOriginal);
  return `<p>${[...said.map(escapeHtml), original].join(texts.joints.space)}</p>`;
}

function opening(document: Story | Update, edition: Edition, locale: Locale): string {
  const { texts, dates, addresses } = locale;
  const { joints } = texts;
  if (document.kind === 'update') {
    const story = edition.story(document.story);
    const day = capitalised(happenedText(document.happened, locale)) + joints.stop;
    const part = story
      ? joints.space + escapeHtml(texts.partOfStory + joints.colon) + linkTo(addresses.story(story), story.title)
      : '';
    return `<p>${escapeHtml(day)}${part}</p>`;
  }
  const { knownAt, hero, points = [] } = document;
  const known = knownAt
    ? `<p><strong>${escapeHtml(texts.knownOn(dates.partial(knownAt)) + joints.stop)}</strong>${joints.space}${escapeHtml(texts.knownOnNote)}${joints.space}${linkTo(addresses.programme(), texts.programme)}</p>`
    : '';
  const picture = hero && pictureAt(edition, hero.src);
  const reach = reachOfStory(document, edition);
  const short =
    points.length > 0
      ? `<p><strong>${escapeHtml(texts.inShort)}</strong></p><ul>${points.map((point) => pointHtml(point, joints)).join('')}</ul>`
      : '';
  const reached = reach ? `<p>${escapeHtml(reachText(reach, locale))}</p>` : '';
  return known + short + reached + (picture ? figureHtml({ ...hero, picture }, locale) : '');
}

/**
 * A story or update from its first line to its sources, as a tree of plain HTML without the headline and the standfirst.
 * It is what feeds and the Markdown of a story are made from. Addresses in it are paths from the root, or fragments of the document's page.
 */
export async function wholeText(document: Story | Update, edition: Edition, locale: Locale): Promise<Root> {
  const page = pathOf(document, locale);
  const blocks = resolveBlocks(await edition.body(document), edition, document.sources, locale);
  const html = [
    translationHtml(document, locale),
    opening(document, edition, locale),
    ...blocks.map((block) => blockHtml(block, page, locale)),
    correctionsHtml(document.corrections, locale),
    sourcesHtml(document.sources, locale),
  ];
  const whole = html.filter((part) => part !== '').join('\n');
  return fromHtml(withForeignMarked(whole, locale.language), { fragment: true });
}
