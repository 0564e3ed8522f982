import { dataFaults } from '#lib/content/matter/cross-fields.ts';
import { dataNames, dataSchemas, type EditionData, isDataName } from '#lib/content/matter/data-schema.ts';
import { factboxLimit, frontMatterLimit } from '#lib/content/matter/front-matter.ts';
import { invisibleCharacters } from '#lib/content/matter/invisible-characters.ts';
import { readYaml } from '#lib/content/matter/read-yaml.ts';
import { siteSchema, styleSchema } from '#lib/content/matter/schema.ts';
import type { TranslationMatters } from '#lib/content/matter/translation-schema.ts';
import type { RecordOf, SoundRecord } from '#lib/content/model/file-record.ts';
import { type Checked, check, noFaults, numbered, positionsOf } from '#lib/content/reading/read-fields.ts';
import { readTranslatedData, readTranslation, stampPosition } from '#lib/content/reading/read-translation.ts';
import type { Translation } from '#lib/terms/languages.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import { type Fault, fileFault, isError, type Problem } from '#lib/terms/problem.ts';

type Common = Pick<RecordOf<'site'>, 'file' | 'hash' | 'packed' | 'pictures' | 'positions'>;
type Located = (faults: readonly Fault[]) => readonly Problem[];
interface Refused {
  readonly faults: readonly Fault[];
}

interface Named {
  readonly kind: 'style' | 'site' | 'data';
  readonly name: string;
  /** Of a translation. */
  readonly language: Translation | undefined;
}

function noSuchDrawing(name: string): Fault {
  const cure = didYouMean(name, dataNames) || `; there are ${dataNames.join(', ')}`;
  return fileFault(`"${name}" is no drawing that is made from data${cure}`);
}

/** With what the eye does not see. */
const seen = <Matter>({ matter, faults }: Checked<Matter>, text: string): Checked<Matter> => {
  const all = [...invisibleCharacters(text, text.length), ...faults];
  return { matter: all.some(isError) ? undefined : matter, faults: all };
};

/** A file that is YAML alone, as a record, or the reasons against it. @param common what records of all kinds have */
export function readPlainYaml(
  { kind, name, language }: Named,
  text: string,
  common: Common,
  located: Located,
): SoundRecord | Refused {
  if (kind === 'data' && !isDataName(name)) return { faults: [noSuchDrawing(name)] };
  const yaml = readYaml(text, kind === 'site' ? frontMatterLimit : factboxLimit);
  if (!yaml.ok) return yaml;
  if (kind === 'style') {
    // A file of comments alone is an empty list.
    const { matter, faults } = check(styleSchema, { ...yaml, data: yaml.data ?? [] }, noFaults);
    return matter ? { ...common, kind, name, matter, problems: located(faults) } : { faults };
  }
  if (language !== undefined) {
    const { untranslated, ...checked } = isDataName(name)
      ? readTranslatedData(name, language, yaml)
      : readTranslation('site', language, { ...yaml, markdown: '', markdownLine: 1 });
    const { matter, faults } = seen<TranslationMatters[keyof TranslationMatters]>(checked, text);
    if (!matter) return { faults: [...faults, ...untranslated] };
    const found = { problems: located(faults), placeholders: located(untranslated), positions: stampPosition(yaml) };
    // The kind and its fields belong together by the choice of the schema, which the compiler cannot follow.
    return { ...common, ...found, kind: 'translation', of: kind, language, name, matter } as RecordOf<'translation'>;
  }
  if (!isDataName(name)) {
    const { matter, faults } = seen(check(siteSchema, yaml, noFaults), text);
    if (!matter) return { faults };
    const positions = positionsOf(yaml, { lead: ['lead'] }, matter);
    return { ...common, kind: 'site', name, matter, positions, problems: located(faults) };
  }
  const { matter, faults } = seen(check(dataSchemas[name], yaml, dataFaults), text);
  if (!matter) return { faults };
  const milestones = numbered(matter.rows, (index) => ['rows', index, 'milestone']);
  return {
    ...common,
    kind: 'data',
    name,
    matter,
    // The one place where a name and its schema are put together.
    data: { [name]: matter } as EditionData,
    positions: positionsOf(yaml, milestones, matter),
    problems: located(faults),
  };
}
