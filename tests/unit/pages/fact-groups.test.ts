import { describe, expect, it } from 'vitest';
import { factGroups } from '#lib/content/model/fact-groups.ts';
import { aFactbox, aSource } from '#tests/component/fixtures.ts';

const source = { publisher: aSource().publisher, title: 'A report' };
const groupsOf = (...labels: string[]) =>
  factGroups(
    aFactbox({ facts: labels.map((label) => ({ label, value: 'x', asOf: '2026', sources: [source] })) }).facts,
  ).map(({ name, facts }) => [name, ...facts.map(({ id, label }) => `${id} ${label}`)]);

describe('facts in groups', () => {
  it('puts a fact under the group that its label names', () => {
    expect(groupsOf('Ship', 'Tiangong: orbit', 'Stay', 'Tiangong: mass')).toEqual([
      [undefined, 'ship Ship', 'stay Stay'],
      ['Tiangong', 'tiangong-orbit Orbit', 'tiangong-mass Mass'],
    ]);
  });

  it('reads the colon of Chinese, behind which no space is typed', () => {
    expect(groupsOf('天宫：轨道').map(([name, fact]) => [name, fact?.split(' ')[1]])).toEqual([['天宫', '轨道']]);
  });

  it('splits at the first colon only', () => {
    expect(groupsOf('Tiangong: crew: usual')).toEqual([['Tiangong', 'tiangong-crew-usual Crew: usual']]);
  });

  it('gives every fact an address of its own, also beside the ids of the page', () => {
    expect(groupsOf('Stay', 'Stay!', 'Share')).toEqual([[undefined, 'stay Stay', 'stay-1 Stay!', 'share-1 Share']]);
  });
});
