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
    expect(screen.getByRole('region', { name: 'Where the programme stands' })).toBeDefined();
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
