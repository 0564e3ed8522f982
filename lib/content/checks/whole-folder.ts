import { subjectAt } from '#lib/content/checks/own-links.ts';
import { contentPath } from '#lib/content/files/file-kinds.ts';
import { fileOfSubject } from '#lib/content/files/subject-of-file.ts';
import { factGroups } from '#lib/content/model/fact-groups.ts';
import { dayInKarachi, type PublicationState, publicationStateOf } from '#lib/content/model/publication-state.ts';
import type { Version, VersionOf } from '#lib/content/model/version.ts';
import type { Entry, Reading } from '#lib/content/reading/file-record.ts';
import { lastDay, type PartialDate } from '#lib/terms/partial-date.ts';
import type { Position } from '#lib/terms/position.ts';
import type { Problem } from '#lib/terms/problem.ts';

const start: Position = { line: 1, column: 1 };

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
      problems.push({ severity: 'error', file, ...start, field: 'file', message });
    }
  }
  return problems;
}

const readingOf = (entry: Entry) => entry.pending ?? entry.accepted;

/** Pictures, as files, that one reading shows or links to. */
function picturesOf({ version, body }: Reading): readonly string[] {
  const hero = version.kind === 'story' && version.matter.hero ? [`content${version.matter.hero.src}`] : [];
  const inBody = (body?.references ?? []).flatMap(({ to, target }) => {
    if (to === 'picture') return `content/images/${target}`;
    const subject = to === 'link' ? subjectAt(target) : undefined;
    return subject?.of === 'picture' ? (fileOfSubject(subject) ?? []) : [];
  });
  return [...hero, ...inBody];
}

/** Pictures that nothing shows, once every body is known: a notice, since a picture is often there before its story. */
export function unusedPictures(entries: ReadonlyMap<string, Entry>): readonly Problem[] {
  const pictures = [...entries.values()].flatMap((entry) => (entry.kind === 'picture' ? entry.file : []));
  if (pictures.length === 0) return [];
  const used = new Set<string>();
  for (const entry of entries.values()) {
    const reading = readingOf(entry);
    if (reading) for (const file of picturesOf(reading)) used.add(file);
    // What a faulty file shows, or one that was not read yet, is not known.
    if (entry.file.endsWith('.md') && !reading?.body) return [];
  }
  return pictures
    .filter((file) => !used.has(file))
    .map((file) => ({
      severity: 'notice',
      file,
      ...start,
      field: 'file',
      message: 'is shown nowhere; use it, or delete it',
    }));
}

/** Ids that the pages give to their own parts. */
const partsOfPages = new Set([
  ...['text', 'sources', 'updates', 'corrections', 'share', 'report', 'more', 'contents', 'story', 'milestone'],
  ...['not-known', 'how', 'how-sure', 'where-it-stands', 'latest', 'behind', 'milestones'],
]);
const numberedParts = /^(?:source-\d+|day-\d+|era_.*|.*-fn.*|.*-footnotes)$/;

/** Whether a page of ours has an element of this id; true when it cannot be known. */
function hasAnchor(address: string, id: string, entries: ReadonlyMap<string, Entry>): boolean {
  if (partsOfPages.has(id) || numberedParts.test(id)) return true;
  const subject = subjectAt(address);
  if (subject?.of === 'timeline') return entries.has(contentPath('milestone', id));
  const file = subject && fileOfSubject(subject);
  if (subject?.of === 'programme') {
    const box = file === undefined ? undefined : entries.get(file);
    const version = box && readingOf(box)?.version;
    if (version?.kind !== 'factbox') return true;
    return factGroups(version.matter.facts).some(({ facts }) => facts.some((fact) => fact.id === id));
  }
  const entry = file === undefined ? undefined : entries.get(file);
  const anchors = entry && readingOf(entry)?.body?.anchors;
  return anchors === undefined || anchors.includes(id);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Links to a part of another page that it does not have. */
export function fragmentProblems(entries: ReadonlyMap<string, Entry>): readonly Problem[] {
  return [...entries.values()].flatMap((entry) =>
    (readingOf(entry)?.body?.references ?? []).flatMap(({ to, target, line, column }): Problem[] => {
      const hash = to === 'link' ? target.indexOf('#') : -1;
      const id = hash < 0 ? '' : decoded(target.slice(hash + 1));
      if (id === '' || hasAnchor(target, id, entries)) return [];
      const message = `the link to ${target} leads to the page, but it has no part #${id}; correct what follows the #`;
      return [{ severity: 'warning', file: entry.file, line, column, field: 'body', message }];
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
export function unseenUpdates(versions: readonly Version[], now: number): readonly Problem[] {
  const stories = new Map<string, VersionOf<'story'>>();
  for (const version of versions) {
    if (version.kind === 'story')
      for (const name of [version.name, ...version.matter.aliases]) stories.set(name, version);
  }
  return versions.flatMap((version): Problem[] => {
    if (version.kind !== 'update' || publicationStateOf(version.matter, now, false) !== 'live') return [];
    const story = stories.get(version.matter.story);
    const state = story ? publicationStateOf(story.matter, now, false) : 'live';
    if (!story || state === 'live' || state === 'draft') return [];
    const place = version.positions.story ?? start;
    return [
      {
        severity: 'notice',
        file: version.file,
        ...place,
        field: 'story',
        message: `${story.file} ${reasonsUnseen[state]}`,
      },
    ];
  });
}

/** Days after which an as-of date is worth a look. */
const agesAfter = 90;
const day = 24 * 60 * 60 * 1000;

/** Facts that were last looked at long ago. @param now epoch milliseconds */
export function ageProblems(versions: readonly Version[], now: number): readonly Problem[] {
  const oldest = dayInKarachi(now - agesAfter * day);
  const notice = (file: string, field: string, place: Position | undefined, date: PartialDate): Problem[] =>
    lastDay(date) >= oldest
      ? []
      : [
          {
            severity: 'notice',
            file,
            ...(place ?? start),
            field,
            message: `${date.iso} is more than ${agesAfter} days ago; look whether there is a newer source`,
          },
        ];
  return versions.flatMap((version) => {
    if (version.kind !== 'factbox') return [];
    const { file, positions, matter } = version;
    return [
      ...notice(file, 'asOf', positions.asOf, matter.asOf),
      ...matter.facts.flatMap(({ asOf }, index) => {
        const field = `facts.${index + 1}.asOf`;
        return notice(file, field, positions[field], asOf);
      }),
    ];
  });
}
