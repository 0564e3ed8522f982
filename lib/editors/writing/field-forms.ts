import { z } from 'zod';
import { classifyFile } from '#lib/content/files/classify-file.ts';
import { contentSchemas } from '#lib/editors/writing/content-schemas.ts';

/** One field that a file may have, as a form or a list of suggestions shows it. */
export interface FieldForm {
  /** `sources[].url`: within each entry of a list. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly form: 'text' | 'number' | 'flag' | 'moment' | 'date' | 'choice' | 'list' | 'group';
  /** What may stand there, where it is one of a few. */
  readonly values: readonly string[];
  /** Characters; of a list of words, those of each. */
  readonly most: number | undefined;
}

interface Shape {
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly pattern?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Shape>> | undefined;
  readonly items?: Shape | undefined;
  readonly anyOf?: readonly Shape[] | undefined;
  readonly oneOf?: readonly Shape[] | undefined;
  readonly not?: unknown;
}

const shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    pattern: z.string().optional(),
    maxLength: z.number().optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), shape).optional(),
    items: shape.optional(),
    anyOf: z.array(shape).optional(),
    oneOf: z.array(shape).optional(),
    not: z.unknown().optional(),
  }),
);

function formOf({ type, enum: values, pattern, anyOf }: Shape): FieldForm['form'] {
  if (values) return 'choice';
  if (pattern?.includes('T')) return 'moment';
  if (anyOf?.some(({ type: one }) => one === 'integer')) return 'date';
  if (type === 'array') return 'list';
  if (type === 'object') return 'group';
  if (type === 'number' || type === 'integer') return 'number';
  return type === 'boolean' ? 'flag' : 'text';
}

const valuesOf = (field: Shape): readonly string[] =>
  (field.enum ?? field.items?.enum ?? (field.const === undefined ? [] : [field.const])).map(String);

const formFor = (name: string, path: string, field: Shape, group: Shape, other: FieldForm | undefined): FieldForm => ({
  path,
  name,
  description: field.description ?? '',
  isRequired: (group.required ?? []).includes(name),
  form: formOf(field),
  values: [...new Set([...(other?.values ?? []), ...valuesOf(field)])],
  most: field.maxLength ?? field.items?.maxLength,
});

/** Groups of the same list that differ by what they tell have their fields together. */
function fieldsOf(group: Shape, before: string): readonly FieldForm[] {
  const forms = new Map<string, FieldForm>();
  const groups = [group, ...(group.oneOf ?? []), ...(group.anyOf ?? [])];
  const fields = groups.flatMap((kind) =>
    Object.entries(kind.properties ?? {}).map(([name, field]) => ({ kind, name, field })),
  );
  for (const { kind, name, field } of fields.filter((one) => one.field.not === undefined)) {
    const path = `${before}${name}`;
    forms.set(path, formFor(name, path, field, kind, forms.get(path)));
    const inner = field.items ? fieldsOf(field.items, `${path}[].`) : fieldsOf(field, `${path}.`);
    for (const form of inner) forms.set(form.path, form);
  }
  return [...forms.values()];
}

/** The schema of a file by its name: `stories`, `translated-stories`, `data-ships`, `site`. */
function schemaFor(file: string): string | undefined {
  const path = file.replace(/^content\//, '');
  const classified = classifyFile(path);
  if (classified.is !== 'content' || classified.kind === 'picture') return undefined;
  const { kind, name, language } = classified;
  const [folder = ''] = path.split('/');
  const own = kind === 'site' || kind === 'style' ? kind : kind === 'data' ? `data-${name}` : folder;
  return language ? `translated-${own}` : own;
}

let known: ReadonlyMap<string, readonly FieldForm[]> | undefined;

/** All fields that a file may have, in the order of the guide; none for what is no text of ours. */
export function fieldForms(file: string): readonly FieldForm[] {
  known ??= new Map(
    Object.entries(contentSchemas()).map(([name, schema]) => [name, fieldsOf(shape.parse(schema), '')]),
  );
  return known.get(`${schemaFor(file)}.schema.json`) ?? [];
}
