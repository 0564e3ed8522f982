import { type FileKind, translationPath } from '#lib/content/files/file-kinds.ts';
import { type Records, usableRecord } from '#lib/content/model/file-record.ts';
import { bytesOf } from '#lib/content/reading/packed-bytes.ts';
import type { Desk, DeskFile } from '#lib/editors/desk.ts';
import { type Clock, deskLines, stateWord } from '#lib/editors/desk-lines.ts';
import { type DeskSection, kindNames } from '#lib/editors/desk-sections.ts';
import { defaultLanguage, isLanguage, type Language, namesOfLanguages, translations } from '#lib/terms/languages.ts';

const states = {
  live: 'Live',
  waits: 'Waits',
  draft: 'Draft',
  fault: 'With a fault',
  lags: 'Translation lags',
  untranslated: 'Not translated',
  gone: 'Expired or withdrawn',
} as const;
type State = keyof typeof states;

/** What the list of files is asked for. */
interface Asked {
  /** Words that all stand in a text, in its fields or in its name. */
  readonly words: readonly string[];
  readonly state?: State;
  readonly language?: Language;
  readonly kind?: FileKind;
}

const isState = (value: string): value is State => Object.hasOwn(states, value);
const isKind = (value: string): value is keyof typeof kindNames => Object.hasOwn(kindNames, value);
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What nobody could have meant is not asked for. */
export function askedOf(query: Readonly<Record<'q' | 'state' | 'language' | 'kind', string | undefined>>): Asked {
  const { q = '', state = '', language = '', kind = '' } = query;
  return {
    words: plain(q)
      .split(/\s+/)
      .filter((word) => word !== ''),
    ...(isState(state) && { state }),
    ...(isLanguage(language) && { language }),
    ...(isKind(kind) && { kind }),
  };
}

const isAnything = ({ words, state, language, kind }: Asked): boolean =>
  words.length > 0 || state !== undefined || language !== undefined || kind !== undefined;

/** Files of one original in the languages that are asked for. */
const filesIn = ({ file, translations: all }: DeskFile, language: Language | undefined): readonly string[] => [
  ...(language === undefined || language === defaultLanguage ? [file] : []),
  ...all.flatMap((one) =>
    one.is !== 'missing' && (language === undefined || language === one.language)
      ? [translationPath(file, one.language)]
      : [],
  ),
];

function textOf(file: string, records: Records): string {
  const record = usableRecord(records, file);
  return `${file} ${record && record.kind !== 'picture' ? new TextDecoder().decode(bytesOf(record)) : ''}`;
}

function isInState(file: DeskFile, state: State, language: Language | undefined): boolean {
  const own = file.translations.filter((one) => language === undefined || one.language === language);
  const word = stateWord(file);
  switch (state) {
    case 'live':
    case 'waits':
    case 'draft':
      return word === states[state];
    case 'gone':
      return word === 'Expired' || word === 'Withdrawn';
    case 'fault':
      return word === 'Fault' || own.some(({ is }) => is === 'faulty');
    case 'lags':
      return own.some(({ is }) => is === 'behind');
    case 'untranslated':
      return own.some(({ is }) => is === 'missing');
  }
}

function isAskedFor(file: DeskFile, asked: Asked, records: Records): boolean {
  const { words, state, language, kind } = asked;
  if (kind !== undefined && file.kind !== kind) return false;
  if (state !== undefined && !isInState(file, state, language)) return false;
  const files = filesIn(file, state === 'untranslated' ? undefined : language);
  if (files.length === 0) return false;
  const text = words.length === 0 ? '' : plain(files.map((one) => textOf(one, records)).join(' '));
  return words.every((word) => text.includes(word));
}

interface Choice {
  readonly name: 'state' | 'language' | 'kind';
  readonly label: string;
  /** What is chosen; '' for any. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The form that asks for some of the files, and what it found. */
export interface DeskFilter {
  /** As they were typed. */
  readonly words: string;
  readonly choices: readonly Choice[];
  /** Undefined where nothing was asked for. */
  readonly found: DeskSection | undefined;
}

const optionsOf = (names: Readonly<Partial<Record<string, string>>>) =>
  Object.entries(names).map(([value, label = value]) => ({ value, label }));

/** @param typed words as they were typed */
export function deskFilter(desk: Desk, typed: string, asked: Asked, records: Records, clock: Clock): DeskFilter {
  const languages = { en: 'English', ...namesOfLanguages } satisfies Record<Language, string>;
  const here = Object.fromEntries(desk.kinds.map(({ kind }) => [kind, kindNames[kind] ?? kind]));
  const files = isAnything(asked)
    ? desk.kinds.flatMap((kind) => kind.files).filter((file) => isAskedFor(file, asked, records))
    : [];
  const language = translations.find((one) => one === asked.language);
  return {
    words: typed,
    choices: [
      { name: 'state', label: 'State', value: asked.state ?? '', options: optionsOf(states) },
      { name: 'language', label: 'Language', value: asked.language ?? '', options: optionsOf(languages) },
      { name: 'kind', label: 'Kind', value: asked.kind ?? '', options: optionsOf(here) },
    ],
    found: isAnything(asked)
      ? {
          id: 'found',
          name: `${files.length} ${files.length === 1 ? 'file' : 'files'}`,
          items: deskLines(files, clock, { language }),
          empty: 'No file is like that. Ask for less, or for other words.',
        }
      : undefined,
  };
}
