import { contentPath, translationPath } from '#lib/content/files/file-kinds.ts';
import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import { slugPattern } from '#lib/content/matter/field-kinds.ts';
import type { RecordOf } from '#lib/content/model/file-record.ts';
import { isPublishable, publicationOf } from '#lib/editors/publication.ts';
import type { Done, Write } from '#lib/editors/writing/done.ts';
import type { Kind } from '#lib/editors/writing/draft.ts';
import { slugOf } from '#lib/editors/writing/file-name.ts';
import { dropField, setField } from '#lib/editors/writing/matter-edit.ts';
import { renamedIn } from '#lib/editors/writing/mentions.ts';
import { type Opened, open, soundRecord, storyCalled } from '#lib/editors/writing/opened.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { withStampMoved } from '#lib/editors/writing/restamp.ts';
import { addressIn, counted } from '#lib/editors/writing/seen.ts';
import { translations } from '#lib/terms/languages.ts';

/** @throws Refusal for a name that cannot be had */
function nameFor(kind: Kind, asked: string, own: string, folder: FolderTexts): string {
  const to = slugPattern.test(asked) && !/^-|-$/.test(asked) ? asked : slugOf(kind, asked);
  if (to === own) throw new Refusal(`It is called “${to}” already.`);
  const file = contentPath(kind, to);
  if (folder.files.includes(file)) throw new Refusal(`${file} exists already; choose another name.`);
  const older = kind === 'story' ? storyCalled(to, folder) : undefined;
  if (older && older.name !== own) throw new Refusal(`“${to}” is an old name of ${older.file}; choose another name.`);
  return to;
}

/** A story's own text under its new name: readers who have the old address are led on. */
function withAliases(text: string, { matter, name: from }: RecordOf<'story'>, to: string, isUnseen: boolean): string {
  const kept = matter.aliases.filter((alias) => alias !== to && alias !== from);
  const aliases = isUnseen ? kept : [...kept, from];
  return aliases.length === 0 ? dropField(text, ['aliases']) : setField(text, ['aliases'], aliases);
}

/** Every text that names it, with the new name in it. */
function renamedTexts(
  named: { readonly kind: Kind; readonly name: string },
  to: string,
  folder: FolderTexts,
): Map<string, string> {
  const changed = new Map<string, string>();
  for (const file of folder.files) {
    const text = folder.text(file);
    const renamed = text === undefined ? undefined : renamedIn(named, to, file, text);
    if (renamed !== undefined && renamed !== text) changed.set(file, renamed);
  }
  return changed;
}

/** Gives the translations of what has changed the stamps that go with it: a link that is called otherwise is nothing to be translated. */
function moveStamps(changed: Map<string, string>, folder: FolderTexts): void {
  for (const [file, text] of [...changed]) {
    for (const translation of translations.map((language) => translationPath(file, language))) {
      const there = folder.text(translation);
      if (there === undefined) continue;
      const before = open(file, folder);
      const moved = withStampMoved(changed.get(translation) ?? there, before, { ...before, text });
      if (moved !== there) changed.set(translation, moved);
    }
  }
}

/** Gives a story another name, or whatever readers have not seen yet. Its updates, its translations and the links to it come along. */
export function rename(opened: Opened, asked: string, folder: FolderTexts, now: number): Done {
  if (opened.language) throw new Refusal('A translation has the name of its original: rename that one.');
  const record = soundRecord(opened);
  if (!isPublishable(record)) throw new Refusal('The site knows this by its name, and it cannot be renamed.');
  const state = publicationOf(record.matter, now).is;
  const isUnseen = state === 'draft' || state === 'embargoed';
  if (record.kind !== 'story' && !isUnseen)
    throw new Refusal(
      'Readers have seen it, and only a story can be renamed then: the address of anything else would be lost.',
    );
  const { kind, name } = record;
  const to = nameFor(kind, asked, name, folder);
  const moved = contentPath(kind, to);
  const changed = renamedTexts({ kind, name }, to, folder);
  moveStamps(changed, folder);
  const inside = changed.get(opened.file) ?? opened.text;
  const text = record.kind === 'story' ? withAliases(inside, record, to, isUnseen) : inside;
  soundRecord({ ...opened, name: to, file: moved, text });
  const beside = translations.filter((language) => folder.files.includes(translationPath(opened.file, language)));
  const own = [...beside.map((language) => translationPath(opened.file, language)), opened.file];
  const others = [...changed].filter(([file]) => !own.includes(file));
  const address = addressIn({ kind, name: to });
  const seen = isUnseen
    ? `Readers have not seen it yet; it is at ${address} now.`
    : `Readers find it at ${address}; who has the old address is led there.`;
  return {
    writes: [
      { file: moved, text },
      ...beside.map((language): Write => {
        const file = translationPath(opened.file, language);
        return { file: translationPath(moved, language), text: changed.get(file) ?? folder.text(file) ?? '' };
      }),
      ...own.map((file): Write => ({ file, text: null })),
      ...others.map(([file, words]): Write => ({ file, text: words })),
    ],
    file: moved,
    says: others.length === 0 ? seen : `${seen} What names it comes along: ${counted(others.length, 'other file')}.`,
  };
}
