import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TimelineExcerpt } from '#components/TimelineExcerpt.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const locale = localeOf('en');

describe('an excerpt of the timeline', () => {
  it('stands under a heading, leads to the whole, and takes no ids that a page may hold twice', () => {
    const { container } = render(
      <TimelineExcerpt headingLevel={2} locale={locale} milestones={[aMilestone(), aMilestone({ id: 'second' })]} />,
    );

    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('From the timeline');
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'The whole timeline' }).getAttribute('href')).toBe('/timeline');
    expect(container.querySelector('[id]')).toBeNull();
  });

  it('is named after its milestone when there is one', () => {
    render(<TimelineExcerpt headingLevel={2} locale={locale} milestones={[aMilestone()]} />);

    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('The milestone');
  });

  it('is not there when there is nothing to show', () => {
    const { container } = render(<TimelineExcerpt headingLevel={2} locale={locale} milestones={[]} />);

    expect(container.innerHTML).toBe('');
  });
});
