import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FrontPage } from '#components/FrontPage.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { frontPage } from '#lib/pages/front-page.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';

function show(sketch: Parameters<typeof anEdition>[0]) {
  render(<FrontPage standing={[]} front={frontPage(anEdition(sketch))} locale={localeOf('en')} />);
}

const regions = () => screen.getAllByRole('region').map((region) => region.getAttribute('aria-labelledby'));

describe('the front page', () => {
  it('leads from each part to all of its kind', () => {
    show({
      stories: [aStory(), aStory({ slug: 'other' })],
      updates: [anUpdate()],
      milestones: [aMilestone({ step: 'agreement' })],
      factboxes: [aFactbox()],
    });

    const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(address('All updates')).toBe('/updates');
    expect(address('All stories')).toBe('/stories');
    expect(address('The whole timeline')).toBe('/timeline');
    expect(address('All facts, with sources')).toBe('/programme');
  });

  it('says where things stand and how far our sources reach before the lead, and leads to what they do not say', () => {
    const front = frontPage(anEdition({ stories: [aStory()], factboxes: [aFactbox({ asOf: '2026-04-25' })] }));
    render(<FrontPage front={front} locale={localeOf('en')} standing={['Training under way']} />);

    const status = screen.getByRole('region', { name: 'Where the programme stands' });
    expect(status.textContent).toContain(
      'Training under way. Our newest source on the astronauts is of 25 April 2026.',
    );
    expect(screen.getByRole('link', { name: 'What is not known' }).getAttribute('href')).toBe('/programme#not-known');
    const lead = screen.getByRole('heading', { level: 1 });
    expect(status.compareDocumentPosition(lead) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('says nothing of sources without a fact box to say it from', () => {
    show({ stories: [aStory()] });

    expect(screen.queryByText('What is not known')).toBeNull();
  });

  it('says when we told of it with the newest alone', () => {
    const happened = '2026-02-01';
    show({ stories: [aStory()], updates: ['a', 'b', 'c', 'd'].map((slug) => anUpdate({ slug, happened })) });

    expect(screen.getAllByText(/told here on/)).toHaveLength(1);
  });

  it('has no part that would be empty', () => {
    show({ stories: [aStory()], updates: [anUpdate()] });

    expect(regions()).toEqual(['latest']);
  });

  it('says that the first story is being written until there is one', () => {
    show({});

    expect(screen.getByText('The first story is being written.')).toBeDefined();
    expect(screen.queryByRole('region')).toBeNull();
  });
});
