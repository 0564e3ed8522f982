import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EmbedFactbox } from '#components/EmbedFactbox.tsx';
import { EmbedFrame } from '#components/EmbedFrame.tsx';
import { EmbedPanel } from '#components/EmbedPanel.tsx';
import { EmbedTimeline } from '#components/EmbedTimeline.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { reachOf } from '#lib/pages/reach.ts';
import { aFactbox, aMilestone } from '#tests/component/fixtures.ts';

const locale = localeOf('en');
const addressOf = (path: string) => `https://orbit.example${path}`;

describe('a page in a frame of another site', () => {
  it('says whose it is, and every link leads out of the frame to a whole address', () => {
    render(
      <EmbedFrame
        href={addressOf('/timeline')}
        locale={locale}
        more="The whole timeline"
        siteTitle="Pakistan in Orbit"
        title="Timeline"
      >
        <EmbedTimeline addressOf={addressOf} locale={locale} milestones={[aMilestone({ id: 'first' })]} />
      </EmbedFrame>,
    );

    expect(screen.getByRole('contentinfo').textContent).toContain('From Pakistan in Orbit');
    const links = screen.getAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ href }) => new URL(href).pathname)).toEqual(['/timeline', '/timeline/first', '/timeline']);
    for (const link of links) expect([link.target, link.rel]).toEqual(['_top', 'noopener']);
  });

  it('has the day beside every fact', () => {
    render(<EmbedFactbox factbox={aFactbox()} locale={locale} reach={reachOf(aFactbox(), [])} />);
    const facts = screen.getAllByRole('definition');
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts) expect(fact.textContent).toContain('As of ');
  });
});

it('is offered with code in a field that can be copied but not changed, and with a preview', () => {
  const code = '<iframe src="https://orbit.example/embed/factbox"></iframe>';
  render(<EmbedPanel embed={{ path: '/embed/factbox', title: 'Facts', height: 560, code }} locale={locale} />);

  const field = screen.getByLabelText<HTMLTextAreaElement>('Code to copy');
  expect([field.value, field.readOnly]).toEqual([code, true]);
  expect(screen.getByTitle('Facts').getAttribute('src')).toBe('/embed/factbox');
});
