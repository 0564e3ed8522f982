import type { ListItem, Root, RootContent } from 'mdast';
import { atRoot } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { paragraph, writeMarkdown } from '#lib/publishing/feeds/story-markdown.ts';

/** Stories that are listed; the rest are on the page of all stories. */
const mostStories = 200;

interface Link {
  readonly title: string;
  readonly path: string;
  readonly about?: string;
}

/** llms.txt is English, whatever the site's languages. */
const words = {
  citing:
    'Each story, update, milestone and fact names its sources and the day to which it holds. Cite that day with it.',
  data: 'Data',
  dataJson: 'Every milestone with its date, precision, confidence and sources',
  dataCsv: 'The same as a table',
  dataIcs: 'The same as a calendar',
  programmeJson: 'Every fact of the programme with its source and its day',
  feeds: 'Feeds',
  feedsAbout: 'Stories and updates with their whole text, newest first',
  optional: 'Optional',
  sitemap: 'Sitemap',
  newsSitemap: 'Sitemap of the last two days',
};

function section(title: string, links: readonly Link[]): readonly RootContent[] {
  if (links.length === 0) return [];
  const items = links.map(
    ({ title: name, path, about }): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'link', url: absoluteAddress(path), children: [{ type: 'text', value: name }] },
            { type: 'text', value: about === undefined ? '' : `: ${about}` },
          ],
        },
      ],
    }),
  );
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] },
    { type: 'list', ordered: false, spread: false, children: items },
  ];
}

/** What the site is and where its texts and data stand, in the form of https://llmstxt.org. */
export function llmsText(edition: Edition, { texts, addresses }: Locale): string {
  const { site } = edition;
  const stories = edition.stories
    .slice(0, mostStories)
    .map(({ slug, title, summary }) => ({ title, path: addresses.storyText({ slug }), about: summary }));
  const pages = edition.pages.map(({ slug, title, summary }) => ({
    title,
    path: addresses.standingPage({ slug }),
    about: summary,
  }));
  const programme = edition.factbox('programme');
  const sections: readonly (readonly [title: string, links: readonly Link[]])[] = [
    [texts.stories, stories],
    [
      texts.sections,
      [
        { title: texts.allStories, path: addresses.stories(), about: texts.storiesSummary },
        { title: texts.updates, path: addresses.updates(), about: texts.updatesSummary },
        { title: texts.timeline, path: addresses.timeline(), about: texts.timelineShort },
        ...(programme ? [{ title: programme.title, path: addresses.programme(), about: texts.programmeSummary }] : []),
        { title: texts.corrections, path: addresses.corrections(), about: texts.correctionsSummary },
        ...pages,
      ],
    ],
    [
      words.data,
      [
        { title: 'timeline.json', path: atRoot.timelineJson(), about: words.dataJson },
        { title: 'timeline.csv', path: atRoot.timelineCsv(), about: words.dataCsv },
        { title: 'timeline.ics', path: atRoot.timelineCalendar(), about: words.dataIcs },
        ...(programme ? [{ title: 'programme.json', path: atRoot.programmeJson(), about: words.programmeJson }] : []),
      ],
    ],
    [
      words.feeds,
      [
        { title: 'RSS', path: addresses.feed({ file: 'feed.xml' }), about: words.feedsAbout },
        { title: 'Atom', path: addresses.feed({ file: 'atom.xml' }) },
        { title: 'JSON Feed', path: addresses.feed({ file: 'feed.json' }) },
      ],
    ],
    [
      words.optional,
      [
        { title: words.sitemap, path: atRoot.sitemap() },
        { title: words.newsSitemap, path: atRoot.newsSitemap() },
      ],
    ],
  ];
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: site.title }] },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value: site.tagline }] }] },
      paragraph(`${texts.siteLine} ${words.citing}`),
      ...sections.flatMap(([title, links]) => section(title, links)),
    ],
  };
  return writeMarkdown(tree);
}
