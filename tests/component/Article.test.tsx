import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Article } from '#components/Article.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { anEdition, aPicture } from '#tests/component/edition.ts';
import { aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';
import { drawn } from '#tests/unit/graphics/sketch.ts';

const hero = { src: '/images/station.png', alt: 'The station', credit: 'CMSA' };

function show(matter: Parameters<typeof aStory>[0] = {}, rest: Partial<Parameters<typeof Article>[0]> = {}) {
  const story = aStory(matter);
  return render(
    <Article
      embed={{ path: '/embed/x', title: 'X', height: 300, code: '<iframe></iframe>' }}
      blocks={[{ kind: 'prose', html: '<p>The text.</p>' }]}
      changes={[]}
      contact={undefined}
      headings={[]}
      heroPicture={undefined}
      locale={localeOf('en')}
      more={[]}
      reach={undefined}
      share={shareTargets('/stories/agreement', story.title)}
      story={story}
      updates={[]}
      {...rest}
    />,
  ).container;
}

const sections = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

describe('the drawing with which a text begins', () => {
  const launches = drawn('launches', anEdition({ milestones: [aMilestone({ vehicle: 'Long March 3B' })] }));
  const drawing = { kind: 'graphic', graphic: launches } as const;
  const prose = { kind: 'prose', html: '<p>The text.</p>' } as const;
  const place = () => {
    const [figure, byline] = [screen.getByRole('figure'), screen.getByText('By the Pakistan in Orbit desk')];
    return figure.compareDocumentPosition(byline) & Node.DOCUMENT_POSITION_FOLLOWING ? 'over all' : 'in the text';
  };

  it('stands over the byline and the text, once', () => {
    show({}, { blocks: [drawing, prose] });
    expect(place()).toBe('over all');
    expect(screen.getAllByRole('figure')).toHaveLength(1);
  });

  it('stays where it is when it comes later', () => {
    show({}, { blocks: [prose, drawing] });
    expect(place()).toBe('in the text');
  });
});

describe('what has changed in a story', () => {
  const day = (iso: string) => ({ iso, precision: 'day' }) as const;

  it('is a dated list that leads to where it stands', () => {
    const changes = [
      { is: 'update', date: day('2026-04-24'), update: anUpdate() },
      { is: 'corrections', date: day('2026-04-23'), count: 2 },
    ] as const;
    const items = [...show({}, { changes }).querySelectorAll('details li')];
    expect(items.map(({ textContent }) => textContent)).toEqual([
      `24 April 2026 Update: ${anUpdate().title}`,
      '23 April 2026 2 corrections',
    ]);
    expect(items.map((item) => item.querySelector('a')?.getAttribute('href'))).toEqual([
      `/updates/${anUpdate().slug}`,
      '#corrections',
    ]);
  });

  it('is not there while nothing has', () => {
    show();
    expect(screen.queryByText('What has changed')).toBeNull();
  });
});

describe('an article', () => {
  it('has its headline, standfirst, desk, time and text', () => {
    show();

    const article = within(screen.getByRole('article'));
    const headline = article.getByRole('heading', { level: 1 });
    expect(headline.textContent).toBe('A seat on Tiangong is agreed');
    expect(headline.nextElementSibling?.textContent).toMatch(/^Pakistan and China sign/);
    expect(article.getByText('By the Pakistan in Orbit desk')).toBeDefined();
    expect(article.getByText('22 April 2026, 09:00 PKT')).toBeDefined();
    expect(article.getByText('4 minutes')).toBeDefined();
    expect(article.getByText('The text.')).toBeDefined();
  });

  it('ends in its sources and the ways to share it, and has no part that would be empty', () => {
    show();

    expect(sections()).toEqual(['Sources', 'Share', 'Embed']);
  });

  it('has updates, corrections, more to read and somebody to write to where there are any', () => {
    show(
      { corrections: [{ date: '2026-05-02', text: 'The date was given wrongly.' }] },
      {
        contact: 'desk@orbit.example',
        more: [aStory({ slug: 'other', title: 'Another story' })],
        updates: [{ update: anUpdate(), milestone: undefined }],
      },
    );

    expect(sections()).toEqual([
      'Updates to this story',
      'Corrections',
      'Sources',
      'More on this',
      'Report an error',
      'Share',
      'Embed',
    ]);
    expect(screen.getByRole('link', { name: 'Two candidates are named' }).getAttribute('href')).toBe(
      '/updates/two-names',
    );
    expect(screen.getByRole('link', { name: 'Another story' }).getAttribute('href')).toBe('/stories/other');
  });

  it('says under the standfirst which day’s knowledge it describes, and where to find today’s', () => {
    show({ knownAt: '2025-04-29' });

    const line = screen.getByText('What was known on 29 April 2025.').parentElement;
    expect(line && within(line).getByRole('link').getAttribute('href')).toBe('/programme');
  });

  it('says nothing of the kind when it describes the present', () => {
    show();

    expect(screen.queryByText(/What was known on/)).toBeNull();
  });

  it('fetches its hero at once, and the pictures of the text when the reader comes near', () => {
    const figure = { kind: 'figure', src: '/images/b.png', alt: 'The crew', credit: 'CMSA' } as const;
    show({ hero }, { heroPicture: aPicture(), blocks: [{ ...figure, picture: aPicture('b.png') }] });

    const loading = (name: string) => screen.getByRole('img', { name }).getAttribute('loading');
    expect([loading('The station'), loading('The crew')]).toEqual([null, 'lazy']);
  });

  it('keeps what leads away from it outside', () => {
    show({}, { contact: 'desk@orbit.example' });

    const article = screen.getByRole('article');
    expect(article.contains(screen.getByRole('region', { name: 'Sources' }))).toBe(true);
    expect(article.contains(screen.getByRole('region', { name: 'Share' }))).toBe(false);
    expect(article.contains(screen.getByRole('region', { name: 'Report an error' }))).toBe(false);
  });
});
