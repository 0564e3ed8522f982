import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Timeline } from '#components/Timeline.tsx';
import type { TimelineChoice } from '#lib/addresses/timeline-choice.ts';
import type { Milestone } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { timelineView } from '#lib/pages/timeline-view.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const embed = { path: '/embed/x', title: 'X', height: 300, code: '<iframe></iframe>' };
const share = { title: 'Timeline', url: 'https://orbit.example/timeline', networks: [], mail: 'mailto:?body=x' };
const locale = localeOf('en');

function show(milestones: readonly Milestone[], choice: TimelineChoice = {}) {
  return render(<Timeline embed={embed} locale={locale} share={share} view={timelineView(milestones, choice)} />);
}

const badr = aMilestone({
  id: 'badr-1',
  title: 'Badr-1 goes up',
  date: '1990-07-16',
  significance: 'major',
  summary: 'It carried an experiment.',
});
const convention = aMilestone({
  id: 'apsco',
  title: 'A convention is signed',
  date: '2005-10',
  topics: ['agreement'],
  summary: 'Not shown in the list.',
});
const flight = aMilestone({
  id: 'flight',
  title: 'A seat on Tiangong',
  date: '2026-10',
  end: '2026-11',
  status: 'planned',
  topics: ['crewed'],
  confidence: 'low',
});
const all = [badr, convention, flight];

const item = (title: string) => {
  const entry = screen.getByRole('link', { name: title }).closest('article');
  if (!entry) throw new Error(`${title} is not in an article`);
  return entry;
};

describe('the timeline', () => {
  it('heads the page with the years that it spans and the number of its milestones', () => {
    show(all);

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Fifteen years, step by step');
    expect(screen.getByText(/^Three dated steps/)).toBeDefined();
  });

  it('is a list of articles in eras, each the target of its id', () => {
    const { container } = show(all);

    const era = screen.getByRole('region', { name: 'A rocket, and a long quiet' });
    expect(within(era).getByText('1990–2005')).toBeDefined();
    expect(within(era).getAllByRole('article')).toHaveLength(2);
    expect([...container.querySelectorAll('ol > li[id]')].map(({ id }) => id)).toEqual(['badr-1', 'apsco', 'flight']);
    expect(container.querySelector('ol[reversed]')).toBeNull();
  });

  it('makes the date the permanent link of each milestone', () => {
    show(all);

    expect(screen.getByRole('link', { name: '16 July 1990' }).getAttribute('href')).toBe('/timeline/badr-1');
    expect(screen.getByRole('link', { name: 'October 2005' }).getAttribute('href')).toBe('/timeline/apsco');
  });

  it.each([
    [{ date: '2011' }, '2011', ['2011']],
    [{ date: '2011-08' }, 'August 2011', ['2011-08']],
    [{ date: '2011-08-12' }, '12 August 2011', ['2011-08-12']],
    [{ date: '2011', qualifier: 'circa' as const }, 'About 2011', ['2011']],
    [{ date: '2026-04', status: 'unconfirmed' as const }, 'April 2026, not confirmed', ['2026-04']],
    [
      { date: '2026-10', end: '2026-11', status: 'planned' as const },
      'Expected October–November 2026',
      ['2026-10', '2026-11'],
    ],
  ])('prints the date %j no more precisely than known: %s', (matter, text, datetimes) => {
    const { container } = show([aMilestone({ title: 'It', ...matter })]);

    expect(screen.getByRole('link', { name: text })).toBeDefined();
    expect([...container.querySelectorAll('time')].map((time) => time.getAttribute('datetime'))).toEqual(datetimes);
  });

  it('says of what was expected that no source says whether it happened', () => {
    show([aMilestone({ date: '2026-10', status: 'planned', tense: 'overdue' })]);

    expect(
      screen.getByRole('link', { name: 'Was expected October 2026; our sources do not say whether it happened' }),
    ).toBeDefined();
  });

  it('strikes through the date of a promise that slipped, and says so in words', () => {
    const { container } = show([
      aMilestone({ title: 'A promise', date: '2018-10-25', previousDate: '2022', status: 'slipped' }),
    ]);

    expect(container.querySelector('s')?.textContent).toBe('2022');
    expect(within(item('A promise')).getByText('Slipped').tagName).toBe('STRONG');
  });

  it('gives a major milestone its summary, a minor one a line', () => {
    show(all);

    expect(screen.getByText('It carried an experiment.')).toBeDefined();
    expect(screen.queryByText('Not shown in the list.')).toBeNull();
  });

  it('says in words who leads, what it is about, how sure we are and how many sources there are', () => {
    show([
      aMilestone({
        title: 'It',
        lead: 'china',
        topics: ['lunar', 'science'],
        confidence: 'medium',
        sources: [
          { publisher: 'Dawn', title: 'One' },
          { publisher: 'APP', title: 'Another' },
        ],
      }),
    ]);

    const words = within(item('It'))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(words).toEqual(['China leads', 'The\u00a0Moon, Science', 'Medium confidence', '2 sources']);
    expect(screen.getByRole('link', { name: '2 sources' }).getAttribute('href')).toBe('/timeline/paksat-1r#sources');
  });

  it('says nothing of who leads or how sure we are where the editors did not', () => {
    show([aMilestone({ title: 'It', lead: undefined, confidence: undefined })]);

    expect(within(item('It')).queryByText(/leads|Together|confidence/)).toBeNull();
  });

  it('names a long time without an entry', () => {
    show(all);

    expect(screen.getByText('Fifteen years without an entry')).toBeDefined();
  });

  it('is laid out in parts where it is long, and stays one list to those who hear it', () => {
    const many = Array.from({ length: 61 }, (_, number) => aMilestone({ id: `m-${number}`, date: '1990-07-16' }));
    const { container } = show(many);

    const lists = within(screen.getByRole('region', { name: 'A rocket, and a long quiet' })).getAllByRole('list');
    const own = lists.filter((list) => list.querySelector('li[id]'));
    expect(own).toHaveLength(1);
    const entries = within(own[0] ?? container).getAllByRole('listitem');
    expect(entries.filter(({ id }) => id !== '')).toHaveLength(61);
    // The line between two entries goes on from one part to the next, and ends with the last.
    expect([...container.querySelectorAll('li[id]')].filter((entry) => entry.className === '')).toHaveLength(1);
  });

  it('marks today between what happened and what is planned', () => {
    const { container } = show(all);

    expect(container.textContent).toMatch(/A convention is signed.*Today Below this line.*A seat on Tiangong/s);
  });

  it('turns all of that round for newest first', () => {
    const { container } = show(all, { order: 'newest' });

    expect(container.textContent).toMatch(
      /A seat on Tiangong.*Today Above this line.*A convention is signed.*Badr-1 goes up/s,
    );
  });

  it('has no mark of today where nothing is planned', () => {
    show([badr]);

    expect(screen.queryByText('Today')).toBeNull();
  });

  it('says so when there is no milestone', () => {
    show([], { topic: 'training' });

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Training');
    expect(screen.getByText('No milestone stands here yet.')).toBeDefined();
  });
});

describe('the choices above the timeline', () => {
  const links = (name: string) =>
    within(screen.getByRole('navigation', { name }))
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('aria-current')]);

  it('leads to each topic with its count, and marks all as the current one', () => {
    show(all);

    expect(links('Topics')).toEqual([
      ['All 3', '/timeline', 'page'],
      ['Crewed flight 1', '/timeline/crewed', null],
      ['Satellites 1', '/timeline/satellite', null],
      ['Agreements 1', '/timeline/agreement', null],
    ]);
  });

  it('keeps whatever was chosen when the order or the topic changes, and says how many the way there leads to', () => {
    show(all, { order: 'newest', topic: 'crewed', from: 2000, q: 'a' });

    expect(screen.getByRole('link', { name: 'Oldest first' }).getAttribute('href')).toBe(
      '/timeline/crewed?from=2000&q=a',
    );
    expect(links('Topics')).toEqual([
      ['All 2', '/timeline?order=newest&from=2000&q=a', null],
      ['Crewed flight 1', '/timeline/crewed?order=newest&from=2000&q=a', 'page'],
      ['Satellites 0', '/timeline/satellite?order=newest&from=2000&q=a', null],
      ['Agreements 1', '/timeline/agreement?order=newest&from=2000&q=a', null],
    ]);
  });

  it('asks with a form for years, the major alone and a word, and shows what was asked for', () => {
    const { container } = show(all, { order: 'newest', topic: 'crewed', from: 2005, q: 'seat' });

    const form = container.querySelector('form');
    expect([form?.getAttribute('action'), form?.getAttribute('method')]).toEqual(['/timeline/crewed', null]);
    expect([...new FormData(form ?? undefined)]).toEqual([
      ['order', 'newest'],
      ['from', '2005'],
      ['to', ''],
      ['which', ''],
      ['q', 'seat'],
    ]);
    const years = within(screen.getByRole('combobox', { name: 'To' })).getAllByRole<HTMLOptionElement>('option');
    expect([years[0]?.textContent, years.at(-1)?.textContent, years.at(-1)?.selected]).toEqual(['1990', '2026', true]);
    expect(years.every((year) => year.value !== '' || year.textContent === '2026')).toBe(true);
  });

  it('says how many there are and by what they were chosen, and leads back to all', () => {
    show(all, { order: 'newest', topic: 'crewed', from: 2026, to: 2020, which: 'major', q: 'تیانگونگ' });

    expect(screen.getAllByRole('status')[0]?.textContent).toBe(
      '0 of 3 milestones Crewed flight, from 2020 to 2026, major only, with “\u2068تیانگونگ\u2069”.',
    );
    expect(screen.getByRole('link', { name: 'Clear' }).getAttribute('href')).toBe('/timeline?order=newest');
  });

  it('says nothing of a choice where all are listed', () => {
    show(all);

    expect(screen.getAllByRole('status')[0]?.textContent).toBe('3 milestones');
    expect(screen.queryByRole('link', { name: 'Clear' })).toBeNull();
  });

  it('jumps to headings that are on the page', () => {
    const { container } = show(all);

    const targets = links('Eras').map(([, href]) => href ?? '');
    expect(targets).toHaveLength(2);
    for (const target of targets) expect(container.querySelector(`h2${target}`)).not.toBeNull();
  });

  it('leads to the same as data, where all milestones stand', () => {
    show([badr]);

    const links = within(screen.getByRole('region', { name: 'As data' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['JSON', '/timeline.json'],
      ['CSV', '/timeline.csv'],
      ['Calendar (ICS)', '/timeline.ics'],
    ]);
  });

  it('has no data of one topic, and leads to none', () => {
    show([badr], { topic: 'satellite' });

    expect(screen.queryByRole('region', { name: 'As data' })).toBeNull();
  });
});
