import { isPartOfPages } from '#lib/addresses/fragments.ts';
import { subjectAt } from '#lib/content/checks/own-links.ts';
import { contentPath } from '#lib/content/files/file-kinds.ts';
import { fileOfSubject } from '#lib/content/files/subject-of-file.ts';
import { factGroups } from '#lib/content/model/fact-groups.ts';
import {
  isDocument,
  problemIn,
  type RecordOf,
  type Records,
  type SoundRecord,
  usableRecord,
} from '#lib/content/model/file-record.ts';
import {
  agesAfter,
  daysSince,
  type PublicationState,
  publicationStateOf,
  tenseOf,
} from '#lib/content/model/publication-state.ts';
import { fileFault, type Problem } from '#lib/terms/problem.ts';
import { safeDecode } from '#lib/terms/safe-decode.ts';

/** Files whose names differ in nothing but capitals: on a Mac or under Windows the one overwrites the other. */
export function twinProblems(files: Iterable<string>): readonly Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of [...files].sort()) {
    const folded = file.normalize('NFC').toLowerCase();
    const other = first.get(folded);
    if (other === undefined) first.set(folded, file);
    else {
      const message = `has the name of ${other} but for its capitals or accents, and on many computers the two are one file; rename one`;
      problems.push({ ...fileFault(message), file });
    }
  }
  return problems;
}

const referencesOf = (record: SoundRecord | undefined) =>
  (record && isDocument(record) && record.body?.references) || [];

/** Pictures, as files, that one record shows or links to. */
function picturesOf(record: SoundRecord): readonly string[] {
  const hero = record.kind === 'story' && record.matter.hero ? [`content${record.matter.hero.src}`] : [];
  const inBody = referencesOf(record).flatMap(({ to, target }) => {
    if (to === 'picture') return contentPath('picture', target);
    const subject = to === 'link' ? subjectAt(target) : undefined;
    return subject?.of === 'picture' ? (fileOfSubject(subject) ?? []) : [];
  });
  return [...hero, ...inBody];
}

/** Pictures that nothing shows, once every body is known: a notice, since a picture is often there before its story. */
export function unusedPictures(records: Records): readonly Problem[] {
  const files = [...records.read.keys()];
  const pictures = [...records.read.values()].flatMap((record) =>
    record.kind === 'picture' || (record.kind === 'unusable' && record.of === 'picture') ? record.file : [],
  );
  if (pictures.length === 0) return [];
  const used = new Set<string>();
  for (const file of files) {
    const record = usableRecord(records, file);
    if (record) for (const picture of picturesOf(record)) used.add(picture);
    // What a faulty file shows, or one that was not read yet, is not known.
    if (file.endsWith('.md') && !(record && isDocument(record) && record.body)) return [];
  }
  return pictures
    .filter((file) => !used.has(file))
    .map((file) => ({ ...fileFault('is shown nowhere; use it, or delete it'), severity: 'notice', file }));
}

/** Whether a page of ours has an element of this id; true when it cannot be known. */
function hasAnchor(address: string, id: string, records: Records): boolean {
  if (isPartOfPages(id)) return true;
  const subject = subjectAt(address);
  if (subject?.of === 'timeline') return records.read.has(contentPath('milestone', id));
  const file = subject && fileOfSubject(subject);
  const record = file === undefined ? undefined : usableRecord(records, file);
  if (subject?.of === 'programme') {
    if (record?.kind !== 'factbox') return true;
    return factGroups(record.matter.facts).some(({ facts }) => facts.some((fact) => fact.id === id));
  }
  const anchors = record && isDocument(record) ? record.body?.anchors : undefined;
  return anchors === undefined || anchors.includes(id);
}

/** Links to a part of another page that it does not have. */
export function fragmentProblems(records: Records): readonly Problem[] {
  return [...records.read.keys()].flatMap((file) =>
    referencesOf(usableRecord(records, file)).flatMap(({ to, target, line, column }): Problem[] => {
      const hash = to === 'link' ? target.indexOf('#') : -1;
      const id = hash < 0 ? '' : safeDecode(target.slice(hash + 1));
      if (id === '' || hasAnchor(target, id, records)) return [];
      const message = `the link to ${target} leads to the page, but it has no part #${id}; correct what follows the #`;
      return [{ severity: 'warning', file, line, column, field: 'body', message }];
    }),
  );
}

const reasonsUnseen: Readonly<Record<Exclude<PublicationState, 'draft' | 'live'>, string>> = {
  embargoed: 'is under embargo, so this update waits for it',
  expired: 'has expired, so this update is not shown any more',
  withdrawn: 'was withdrawn, so this update is not shown any more',
};

/**
 * Updates that are out while their story is not: a notice, since it may well be meant. Of a draft the references tell.
 * @param now epoch milliseconds
 */
export function unseenUpdates(records: readonly SoundRecord[], now: number): readonly Problem[] {
  const stories = new Map<string, RecordOf<'story'>>();
  for (const record of records) {
    if (record.kind === 'story') for (const name of [record.name, ...record.matter.aliases]) stories.set(name, record);
  }
  return records.flatMap((record): Problem[] => {
    if (record.kind !== 'update' || publicationStateOf(record.matter, now, false) !== 'live') return [];
    const story = stories.get(record.matter.story);
    const state = story ? publicationStateOf(story.matter, now, false) : 'live';
    if (!story || state === 'live' || state === 'draft') return [];
    return [problemIn(record, 'notice', 'story', `${story.file} ${reasonsUnseen[state]}`)];
  });
}

function oldFacts(factbox: RecordOf<'factbox'>, now: number): readonly Problem[] {
  const { asOf, facts } = factbox.matter;
  return [
    { field: 'asOf', date: asOf },
    ...facts.map((fact, index) => ({ field: `facts.${index + 1}.asOf`, date: fact.asOf })),
  ]
    .filter(({ date }) => daysSince(date, now) > agesAfter)
    .map(({ field, date }) =>
      problemIn(
        factbox,
        'notice',
        field,
        `${date.iso} is more than ${agesAfter} days ago; look whether there is a newer source`,
      ),
    );
}

function overduePlan(milestone: RecordOf<'milestone'>, now: number): readonly Problem[] {
  const { date, end } = milestone.matter;
  const [field, last] = end ? ['end', end] : ['date', date];
  return tenseOf(milestone.matter, now) === 'overdue'
    ? [problemIn(milestone, 'notice', field, `${last.iso} is over; look whether a source says what came of it`)]
    : [];
}

/** What time has overtaken: facts that were last looked at long ago, and plans whose window is over. @param now epoch milliseconds */
export function ageProblems(records: readonly SoundRecord[], now: number): readonly Problem[] {
  return records.flatMap((record) => {
    if (record.kind === 'factbox') return oldFacts(record, now);
    return record.kind === 'milestone' ? overduePlan(record, now) : [];
  });
}
