import { describe, expect, it } from 'vitest';
import { jointLaunchesOf, launchesOf, launchSitesOf } from '#lib/graphics/launches-of.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const jiuquan = { name: 'Jiuquan Satellite Launch Center', lat: 40.9675, lon: 100.2786 };
const ids = (milestones: readonly { readonly id: string }[]) => milestones.map(({ id }) => id);

const satellite = aMilestone({ id: 'satellite', vehicle: 'Long March 2D', place: jiuquan });
const atSea = aMilestone({ id: 'at-sea', vehicle: 'Jielong-3', place: { name: 'Sea area off Yangjiang, Guangdong' } });
const crew = aMilestone({
  id: 'crew',
  topics: ['crewed'],
  vehicle: 'Long March 2F',
  lead: 'china',
  place: { ...jiuquan, lat: 41 },
});
const moon = aMilestone({
  id: 'moon',
  topics: ['lunar', 'satellite'],
  vehicle: 'Long March 5',
  place: { name: 'Wenchang' },
});

describe('a launch', () => {
  it('is a milestone with a vehicle that carries a satellite, or leaves for the Moon or Tiangong from a known place', () => {
    expect(ids(launchesOf([satellite, atSea, crew, moon]))).toEqual(['satellite', 'at-sea', 'crew', 'moon']);
  });

  it('is not every milestone with a vehicle: seeds, landings and a release into lunar orbit name one too', () => {
    const others = [
      aMilestone({ id: 'contract', topics: ['satellite', 'agreement'] }),
      aMilestone({ id: 'seeds', topics: ['science'], vehicle: 'Shenzhou-14' }),
      aMilestone({ id: 'landing', topics: ['crewed'], vehicle: 'Shenzhou-21' }),
      aMilestone({ id: 'return', topics: ['crewed'], vehicle: 'Shenzhou-24', step: 'return', place: jiuquan }),
      aMilestone({ id: 'release', topics: ['lunar'], vehicle: 'Chang’e-6 orbiter', place: { name: 'Lunar orbit' } }),
    ];

    expect(launchesOf(others)).toEqual([]);
  });

  it('is one of Pakistan and China when Pakistan takes part and no crew flies', () => {
    const chinese = aMilestone({ id: 'chinese', vehicle: 'Long March 7', lead: 'china' });

    expect(ids(jointLaunchesOf([satellite, crew, moon, chinese]))).toEqual(['satellite', 'moon']);
  });
});

describe('a launch site', () => {
  it('is one mark for all launches from it, under its short name', () => {
    expect(launchSitesOf([satellite, crew])).toEqual([
      {
        name: 'Jiuquan Satellite Launch Center',
        shortName: 'Jiuquan',
        position: { lat: 40.9675, lon: 100.2786 },
        state: 'done',
        launches: 2,
      },
    ]);
  });

  it('is without a position when none is published', () => {
    expect(launchSitesOf([atSea])).toMatchObject([{ shortName: 'Sea area off Yangjiang', position: undefined }]);
  });

  it('stays open as long as nothing has left from it', () => {
    const planned = aMilestone({
      id: 'planned',
      date: '2028',
      status: 'planned',
      vehicle: 'Long March 5',
      place: jiuquan,
    });

    expect(launchSitesOf([planned])).toMatchObject([{ state: 'open' }]);
  });

  it('counts what has left from it, not what was to leave', () => {
    const planned = aMilestone({
      id: 'planned',
      date: '2028',
      status: 'planned',
      vehicle: 'Shenzhou-24',
      place: jiuquan,
    });

    expect(launchSitesOf([satellite, planned])).toMatchObject([{ state: 'done', launches: 1 }]);
    expect(launchSitesOf([planned])).toMatchObject([{ state: 'open', launches: 0 }]);
  });
});
