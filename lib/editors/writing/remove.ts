import { contentAt } from '#lib/content/files/classify-file.ts';
import { translationPath } from '#lib/content/files/file-kinds.ts';
import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import type { Done, Write } from '#lib/editors/writing/done.ts';
import { dropField } from '#lib/editors/writing/matter-edit.ts';
import { mentionsOf } from '#lib/editors/writing/mentions.ts';
import { open, recordOf } from '#lib/editors/writing/opened.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { addressIn, counted, newestLeads, siteFile } from '#lib/editors/writing/seen.ts';
import { namesOfLanguages, translations } from '#lib/terms/languages.ts';

/** Files that the site cannot do without. */
const needed = [
  'content/factboxes/programme.md',
  'content/pages/about.md',
  'content/pages/how-we-report.md',
  siteFile,
  'content/style.yml',
];

const list = (files: readonly string[]): string =>
  files.length > 3 ? `${files.slice(0, 3).join(', ')} and ${files.length - 3} more` : files.join(', ');

/** The file and its translations, these first: without their original they would be faulty. */
const withTranslations = (file: string, folder: FolderTexts): readonly Write[] =>
  [...translations.map((language) => translationPath(file, language)), file]
    .filter((one) => folder.files.includes(one))
    .map((one) => ({ file: one, text: null }));

/** Takes a file away, faulty or not, and what cannot be without it: its translations, and the updates of a story. */
export function remove(file: string, folder: FolderTexts): Done {
  const at = contentAt(file);
  if (!at || !folder.files.includes(file)) throw new Refusal(`There is no ${file} to remove.`);
  const { kind, name, language } = at;
  if (language)
    return {
      writes: [{ file, text: null }],
      file: undefined,
      says: `Readers of ${namesOfLanguages[language]} see the English text in its place, marked so.`,
    };
  if (needed.includes(file)) throw new Refusal('The site cannot do without this file.');
  const own = [file, ...translations.map((one) => translationPath(file, one))];
  const record = kind === 'story' && folder.text(file) !== undefined ? recordOf(open(file, folder)) : undefined;
  const names = [name, ...(record?.kind === 'story' ? record.matter.aliases : [])];
  const mentions = names.flatMap((called) => mentionsOf({ kind, name: called }, (one) => own.includes(one), folder));
  const updates =
    kind === 'story'
      ? mentions.filter(({ file: one, by }) => by === 'field' && one !== siteFile).map(({ file: one }) => one)
      : [];
  const holding = mentions.filter(
    ({ file: one, by }) => (by !== 'link' || kind === 'picture') && one !== siteFile && !updates.includes(one),
  );
  if (holding.length > 0)
    throw new Refusal(
      `It is shown or named by ${list([...new Set(holding.map((one) => one.file))])}: take it out there first.`,
    );
  const isLead = mentions.some(({ file: one, by }) => one === siteFile && by === 'field');
  const gone = [...updates.flatMap((update) => withTranslations(update, folder)), ...withTranslations(file, folder)];
  const linking = [
    ...new Set(
      mentions
        .filter(({ file: one, by }) => by === 'link' && !gone.some((write) => write.file === one))
        .map((one) => one.file),
    ),
  ];
  const address = addressIn({ kind, name });
  const told = [
    address === ''
      ? 'It is gone.'
      : `Its address ${address} answers that nothing is there${updates.length === 0 ? '' : `, and so do those of its ${counted(updates.length, 'update')}, which go along`}.`,
    ...(isLead ? [newestLeads] : []),
    ...(linking.length === 0 ? [] : [`Links to it lead nowhere then, in ${list(linking)}.`]),
  ];
  return {
    writes: [...(isLead ? [{ file: siteFile, text: dropField(open(siteFile, folder).text, ['lead']) }] : []), ...gone],
    file: undefined,
    says: told.join(' '),
  };
}
