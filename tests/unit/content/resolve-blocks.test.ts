import { describe, expect, it } from 'vitest';
import { resolveBlocks } from '#lib/article/resolve-blocks.ts';
import type { Block, Body } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { anEdition, aPicture, factboxId } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, aSource } from '#tests/component/fixtures.ts';

const locale = localeOf('en');
const bodyOf = (...blocks: readonly Block[]): Body => ({ blocks, headings: [] });
const figure = { kind: 'figure', src: '/images/station.png', alt: 'The station', credit: 'CMSA' } as const;
const quote = { kind: 'quote', id: 'cite-1-1', html: '<p>We go.</p>', speaker: 'A', date: aMilestone().date } as const;

function excerptOf(milestones: Parameters<typeof anEdition>[0] & object) {
  const [block] = resolveBlocks(bodyOf({ kind: 'timeline', topics: ['lunar'] }), anEdition(milestones), [], locale);
  return block?.kind === 'timeline' ? block.milestones.map(({ id }) => id) : undefined;
}

describe('what a body names', () => {
  it('is put where the editor named it, in the order of the text', () => {
    const [factbox, milestone] = [aFactbox(), aMilestone()];
    const prose = { kind: 'prose', html: '<p>Text.</p>' } as const;
    const edition = anEdition({ factboxes: [factbox], milestones: [milestone] });
    const body = bodyOf({ kind: 'factbox', id: factbox.id }, prose, { kind: 'milestone', id: milestone.id });

    expect(resolveBlocks(body, edition, [], locale)).toEqual([
      { kind: 'factbox', factbox },
      prose,
      { kind: 'milestone', milestone },
    ]);
  });

  it('is left out when it has gone meanwhile', () => {
    const body = bodyOf({ kind: 'factbox', id: factboxId('gone') }, { kind: 'milestone', id: aMilestone().id });

    expect(resolveBlocks(body, anEdition(), [], locale)).toEqual([]);
  });
});

describe('a figure', () => {
  it('gets the size of its picture', () => {
    const picture = aPicture('station.png');

    expect(resolveBlocks(bodyOf(figure), anEdition({ pictures: [picture] }), [], locale)).toEqual([
      { ...figure, picture },
    ]);
  });

  it('is left out when its picture cannot be sent', () => {
    expect(resolveBlocks(bodyOf(figure), anEdition(), [], locale)).toEqual([]);
  });
});

describe('a picture in a text', () => {
  const shown = (html: string) =>
    resolveBlocks(bodyOf({ kind: 'prose', html }), anEdition({ pictures: [aPicture('station.png')] }), [], locale);

  it.each([
    ['<p><img src="/images/station.png" alt="a > b"></p>', '<p><img src="/images/station.png" alt="a > b"></p>'],
    ['<p><img src="/images/gone.png" alt="a > b, <b>c"> d</p>', '<p>a > b, &#x3C;b>c d</p>'],
    ['<p><img alt="" src="/images/gone.png"></p>', '<p></p>'],
  ])('%s: when it cannot be sent its words stand there', (written, html) => {
    expect(shown(written)).toEqual([{ kind: 'prose', html }]);
  });
});

describe('a quotation', () => {
  const sources = [aSource({ publisher: 'Dawn' }), aSource({ publisher: 'Xinhua' })];

  it('gets the source with its number, counted from one as in the list', () => {
    expect(resolveBlocks(bodyOf({ ...quote, source: 2 }), anEdition(), sources, locale)).toMatchObject([
      { kind: 'quote', speaker: 'A', source: { publisher: 'Xinhua' } },
    ]);
  });

  it('stays without a source that is not in the list', () => {
    expect(resolveBlocks(bodyOf({ ...quote, source: 3 }), anEdition(), sources, locale)).toMatchObject([
      { source: undefined },
    ]);
  });
});

describe('a timeline in a text', () => {
  const lunar = (id: string, significance: 'major' | 'minor') => aMilestone({ id, topics: ['lunar'], significance });

  it('shows the weighty milestones of its topics, oldest first', () => {
    const milestones = [
      lunar('icube-q', 'major'),
      lunar('talks', 'minor'),
      aMilestone({ id: 'elsewhere', significance: 'major', topics: ['ground'] }),
      lunar('change-8', 'major'),
    ];

    expect(excerptOf({ milestones })).toEqual(['icube-q', 'change-8']);
  });

  it('shows the others when none is weighty', () => {
    expect(excerptOf({ milestones: [lunar('talks', 'minor')] })).toEqual(['talks']);
  });

  it('stays a glance: the latest eight', () => {
    const milestones = Array.from({ length: 10 }, (_, index) => lunar(`m${index}`, 'major'));

    expect(excerptOf({ milestones })).toEqual(['m2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9']);
  });
});
