import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Suggestions } from '#browser/desk/wire.ts';

/** Whether a place stands between the fences. */
function isInMatter(context: CompletionContext): boolean {
  const before = context.state.sliceDoc(0, context.pos);
  return before.startsWith('---') && !/\n---[ \t]*\n/.test(before);
}

const option = (label: string, detail: string, apply = label): Completion => ({ label, detail, apply });

interface Rule {
  /** What has been typed before the place, on its line. */
  readonly after: RegExp;
  readonly inMatter: boolean;
  readonly options: (suggestions: Suggestions) => readonly Completion[];
}

const rules: readonly Rule[] = [
  {
    after: /^topics:.*?([\w-]*)$/,
    inMatter: true,
    options: ({ topics }) => topics.map((topic) => option(topic, 'topic')),
  },
  {
    after: /^story: *([\w-]*)$/,
    inMatter: true,
    options: ({ stories }) => stories.map(({ name, title }) => option(name, title)),
  },
  {
    after: /^milestone: *([\w-]*)$/,
    inMatter: true,
    options: ({ milestones }) => milestones.map(({ name, title }) => option(name, title)),
  },
  {
    after: /^(\w*)$/,
    inMatter: true,
    options: ({ fields }) =>
      fields
        .filter(({ path, name }) => path === name)
        .map(({ name, description }) => option(name, description, `${name}: `)),
  },
  {
    after: /:cite\[(?:\d+,)*(\d*)$/,
    inMatter: false,
    options: ({ sources }) =>
      sources.map(({ number, publisher, title }) => option(`${number}`, `${publisher}: ${title}`)),
  },
  {
    after: /(:{1,3}\w*)$/,
    inMatter: false,
    options: ({ directives }) =>
      directives.map(({ name, example }) => option(example.split('\n')[0] ?? name, name, example)),
  },
];

/** What may be typed at a place: fields, topics, names, numbers of sources, directives. */
export function completionFrom(suggestions: () => Suggestions | undefined) {
  return (context: CompletionContext): CompletionResult | null => {
    const known = suggestions();
    if (!known) return null;
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const inMatter = isInMatter(context);
    for (const { after, inMatter: wanted, options } of rules) {
      const typed = wanted === inMatter ? after.exec(before)?.[1] : undefined;
      if (typed === undefined || (typed === '' && !context.explicit && before === '')) continue;
      return { from: context.pos - typed.length, options: [...options(known)], validFor: /^[\w/:-]*$/ };
    }
    return null;
  };
}
