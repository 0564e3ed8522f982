import type { Term } from '#lib/i18n/glossary.ts';

/** Explained where a text first uses them. What is said here is in the fact sheet. */
export const englishGlossary: readonly Term[] = [
  {
    id: 'suparco',
    spellings: ['SUPARCO'],
    note: 'Pakistan’s space agency: a committee from 1961, a commission from 1981.',
  },
  {
    id: 'cmsa',
    spellings: ['CMSA', 'CMSEO'],
    note: 'China Manned Space Agency, also called China Manned Space Engineering Office: it runs the station and the crewed flights.',
  },
  {
    id: 'cnsa',
    spellings: ['CNSA'],
    note: 'China National Space Administration, with which Pakistan signed for the Moon; the crewed flights belong to CMSA, which in May 2026, by digests of SpaceNews, announced that the lunar programmes would become one.',
  },
  {
    id: 'ispr',
    spellings: ['ISPR'],
    note: 'Inter-Services Public Relations: the press service of Pakistan’s military.',
  },
  {
    id: 'apsco',
    spellings: ['APSCO'],
    note: 'Asia-Pacific Space Cooperation Organisation, with headquarters in Beijing; Pakistan signed its convention in 2005.',
  },
  {
    id: 'ilrs',
    // Without its first word it stays on one line of the narrowest phone.
    spellings: ['ILRS', 'Lunar Research Station'],
    note: 'The International Lunar Research Station (ILRS) is a Chinese project for the Moon; Pakistan joined it in October 2023.',
  },
  {
    id: 'payload-specialist',
    spellings: ['payload specialist', 'payload specialists'],
    note: 'A member of the crew who looks after experiments and equipment, shares the daily work and does not pilot the ship.',
  },
  {
    id: 'tiangong',
    spellings: ['Tiangong'],
    note: 'China’s space station: the core Tianhe and the laboratories Wentian and Mengtian, launched in 2021 and 2022.',
  },
  {
    id: 'shenzhou',
    spellings: ['Shenzhou'],
    numbered: true,
    note: 'China’s crewed spaceship, for three; a number follows the name of each flight.',
  },
  {
    id: 'astronaut-center',
    spellings: ['Astronaut Center of China', 'Astronaut Centre of China'],
    note: 'The place in Beijing where China’s astronauts are trained.',
  },
  {
    id: 'suborbital',
    spellings: ['suborbital'],
    note: 'Up and down again: too slow to stay in orbit around the Earth.',
  },
  {
    id: 'hyperspectral',
    spellings: ['hyperspectral'],
    note: 'Seeing in many narrow bands of colour, so that crops, minerals or water can be told apart from orbit.',
  },
  { id: 'beidou', spellings: ['BeiDou'], note: 'China’s satellite navigation system, its counterpart to GPS.' },
  {
    id: 'change',
    spellings: ['Chang’e'],
    numbered: true,
    note: 'China’s series of lunar probes.',
  },
  {
    id: 'long-march',
    spellings: ['Long March'],
    note: 'China’s family of rockets; figures and letters tell its members apart.',
  },
];
