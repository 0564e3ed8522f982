import type { EditorState, Extension } from '@codemirror/state';
import { Decoration, EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Range } from '#browser/desk/wire.ts';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The first of some words that still stands in a text, in their order; where a place is given, the one around it. */
export function placeholderIn(state: EditorState, placeholders: readonly string[], at?: number): Range | undefined {
  const line = at === undefined ? undefined : state.doc.lineAt(at);
  const text = line?.text ?? state.doc.toString();
  for (const words of placeholders) {
    const index = text.indexOf(words);
    const from = (line?.from ?? 0) + index;
    if (index >= 0 && (at === undefined || (from <= at && at <= from + words.length)))
      return { from, to: from + words.length };
  }
  return undefined;
}

/** Marks what a new text holds for the editor to replace: a click takes all of it, and what is typed stands in its place. */
export function marksPlaceholders(placeholders: readonly string[]): Extension {
  const marks = new MatchDecorator({
    regexp: new RegExp(placeholders.map(literal).join('|'), 'g'),
    decoration: Decoration.mark({ class: 'placeholder' }),
  });
  return [
    ViewPlugin.define(
      (view) => ({
        marked: marks.createDeco(view),
        update(update: ViewUpdate) {
          this.marked = marks.updateDeco(update, this.marked);
        },
      }),
      { decorations: ({ marked }) => marked },
    ),
    EditorView.domEventHandlers({
      click({ detail }, view) {
        const { main } = view.state.selection;
        // The second of two clicks has taken one of its words.
        const found = main.empty || detail === 2 ? placeholderIn(view.state, placeholders, main.head) : undefined;
        if (found) view.dispatch({ selection: { anchor: found.from, head: found.to } });
      },
    }),
  ];
}
