import { contentAt } from '#lib/content/files/classify-file.ts';
import { originalPath } from '#lib/content/files/file-kinds.ts';
import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import { directiveForms } from '#lib/content/markdown/block-directives.ts';
import { type FieldForm, fieldForms } from '#lib/editors/writing/field-forms.ts';
import { fieldsOrNone } from '#lib/editors/writing/matter-text.ts';
import { recordsOf } from '#lib/editors/writing/opened.ts';
import { graphicNames } from '#lib/terms/graphic-names.ts';
import { topics } from '#lib/terms/topics.ts';

/** A file that can be named, and what it is about. */
interface Named {
  readonly name: string;
  readonly title: string;
}

/** What may be typed in a file, for who types to choose from. */
export interface Suggestions {
  readonly fields: readonly FieldForm[];
  readonly topics: readonly string[];
  readonly stories: readonly Named[];
  readonly milestones: readonly Named[];
  readonly factboxes: readonly string[];
  /** Names of files in content/images. */
  readonly pictures: readonly string[];
  readonly drawings: readonly string[];
  /** By number, as `:cite[2]` has it. */
  readonly sources: readonly { readonly number: number; readonly publisher: string; readonly title: string }[];
  readonly directives: readonly {
    readonly name: string;
    readonly attributes: readonly string[];
    readonly example: string;
  }[];
}

const titled = ({ name, matter }: { readonly name: string; readonly matter: { readonly title: string } }): Named => ({
  name,
  title: matter.title,
});

const directives = [
  ...Object.entries(directiveForms).map(([name, { required, optional, example, marker }]) => ({
    name,
    attributes: [...required, ...optional],
    example: marker === '::' ? example : `${example}\n\n:::`,
  })),
  { name: 'cite', attributes: [], example: ':cite[1]' },
  { name: 'lang', attributes: [], example: ':lang[天宫]{zh}' },
];

/** Sources are those of the text as it stands, or of the original of a translation. */
function sourcesIn(file: string, text: string, folder: FolderTexts): Suggestions['sources'] {
  const original = contentAt(file)?.language && folder.text(originalPath(file));
  const listed = fieldsOrNone(original ?? text).get('sources');
  return (Array.isArray(listed) ? listed : []).map((source, index) => {
    const { publisher = '', title, description = '' } = Object(source);
    return { number: index + 1, publisher: String(publisher), title: String(title ?? description) };
  });
}

/** @param text of the file as it is being written */
export function suggestionsFor(file: string, text: string, folder: FolderTexts): Suggestions {
  const named = (place: string, ending: RegExp) =>
    folder.files.flatMap((one) => (one.startsWith(place) ? one.slice(place.length).replace(ending, '') : []));
  return {
    fields: fieldForms(file),
    topics,
    stories: recordsOf('story', folder).map(titled),
    milestones: recordsOf('milestone', folder).map(titled),
    factboxes: named('content/factboxes/', /\.md$/).filter((name) => !name.includes('.')),
    pictures: named('content/images/', /$/),
    drawings: graphicNames,
    sources: sourcesIn(file, text, folder),
    directives,
  };
}
