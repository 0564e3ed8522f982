/** What a form calls a field, by its path (`[]` for the entries of a list), else by its last name; others are called as they are written. */
const labels: Readonly<Record<string, string>> = {
  title: 'Headline',
  'sources[].title': 'Its headline',
  'horizon.title': 'Its headline',
  'pages/title': 'Title',
  summary: 'Standfirst',
  points: 'In short',
  knownAt: 'Known at',
  happened: 'Day of the event',
  previousDate: 'Date given before',
  stepAs: 'Its day is the step’s',
  aliases: 'Old names',
  hero: 'Picture above the story',
  'hero.src': 'Picture',
  alt: 'Alt text',
  url: 'Address',
  copy: 'Not the publisher’s own',
  lat: 'Latitude',
  lon: 'Longitude',
  asOf: 'As of',
  horizon: 'How far our knowledge reaches',
  unknowns: 'What is not known',
  order: 'Place in the foot',
  'corrections[].text': 'The correction',
};

/** What a control says of itself, where the words for who writes a file do not fit it. */
export const controlDescriptions: Readonly<Record<string, string>> = {
  published: 'When readers first see it, on Pakistan’s clock. In the future: an embargo until then.',
  updated: 'When its text last changed in a way that matters to readers, on Pakistan’s clock.',
  expires: 'When it is taken down by itself, on Pakistan’s clock.',
  story: 'The story that the update belongs to.',
  milestone: 'The milestone that the update is about.',
};

/** One entry of a list, with its article. */
const entries: Readonly<Record<string, string>> = {
  sources: 'a source',
  corrections: 'a correction',
  facts: 'a fact',
  points: 'a sentence',
  authors: 'an author',
  agencies: 'an agency',
  unknowns: 'a sentence',
  aliases: 'an old name',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const inWords = (name: string): string => capital(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

/** @param path `sources[].url` */
export function labelOf(path: string): string {
  const name = path.replace(/^.*\./, '');
  return labels[path] ?? labels[name] ?? inWords(name);
}

/** `a source`, as a button says that adds one. */
export const entryOf = (list: string): string => entries[list.replace(/^.*\./, '')] ?? 'an entry';

/** `Source 3`. */
export const entryLabel = (list: string, index: number): string =>
  `${capital(entryOf(list).replace(/^an? /, ''))} ${index + 1}`;
