import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { anEdition, aPicture } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, anUpdate, aSource, aStory } from '#tests/component/fixtures.ts';

/** Markup, the end of a CDATA section, two scripts: whatever can go wrong in a headline. */
export const hostile = `</script><img src=x onerror=alert(1)> "&' ]]> 天宫 سپارکو`;

/** A body that uses everything that an editor can write. */
const everything = `Said so.:cite[1,2] In :lang[天宫]{zh}, [a milestone](/timeline/first) and <b>raw</b> *words*.[^1]

## Where it stands

::factbox{id=programme}

::timeline{topics="satellite"}

::milestone{id=second}

::figure{src=/images/station.png alt='A "drawing"' credit="Us"}

::graphic{name=ground-track}

::graphic{name=station-plan}

:::quote{speaker="Lin Jian" date="2025-03-03" source=1}
We stand ready.
:::

:::note{title="Where sources differ"}
One says *five*, one :cite[2](ten).
:::

| Ship | Year |
| :--- | ---: |
| A    | 2025 |

See [the heading](#where-it-stands) and [a table](/programme#who-flies).

:cite[1]: that is all.

[^1]: Or so it is said.
`;

export const full = aStory({
  slug: 'full',
  title: hostile,
  summary: `${hostile} again`,
  published: '2026-04-22T09:00+05:00',
  updated: '2026-04-25T18:30:00+05:00',
  knownAt: '2026-04-25',
  sources: [aSourceInput('Dawn'), aSourceInput(`A & <B> "C"`)],
  hero: { src: '/images/station.png', alt: 'The station', credit: 'Us' },
  corrections: [{ date: '2026-04-24', text: 'An earlier version had the wrong day.' }],
  aliases: ['first-name', 'second-name'],
  topics: ['crewed', 'lunar'],
});

/** The headline as it is printed: quotation marks are set on the way in. */
export const printed = full.title;

function aSourceInput(publisher: string) {
  const { url = '', title = '' } = aSource();
  return { publisher, title, url, date: '2026-04-22' };
}

/** An edition with one story that holds everything, and what it points to. */
export function wholeEdition(sketch: Parameters<typeof anEdition>[0] = {}): Edition {
  const parsed = parseBody({
    file: full.file,
    slug: full.slug,
    markdown: everything,
    language: 'en',
    markdownLine: 1,
    sources: 2,
  });
  return anEdition({
    stories: [full],
    updates: [anUpdate({ slug: 'fresh', story: 'full', published: '2026-04-23T08:00:00Z' })],
    milestones: [
      aMilestone({ id: 'first', topics: ['satellite'], significance: 'major', summary: 'It went up.' }),
      aMilestone({ id: 'second', topics: ['satellite'] }),
    ],
    factboxes: [aFactbox()],
    pictures: [aPicture()],
    body: async () => parsed.body,
    ...sketch,
  });
}
