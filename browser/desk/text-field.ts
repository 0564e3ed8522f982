import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, isolateHistory, redo, undo } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { completionFrom } from '#browser/desk/completion.ts';
import { looked, messages, offsetOf, setMessages } from '#browser/desk/messages.ts';
import { marksPlaceholders, placeholderIn } from '#browser/desk/placeholders.ts';
import type { Change, Message, Opened, Suggestions } from '#browser/desk/wire.ts';

/** Orbit Text, not monospace: what is written is read, not run. */
const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent', fontSize: '1.0625rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'var(--leading, 1.5)', overflow: 'auto' },
  '.cm-content': { padding: '1rem 0 40vh', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 1rem' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)', borderInlineStartWidth: '2px' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--rule) !important' },
  '.cm-gutters': {
    background: 'transparent',
    border: '0',
    color: 'var(--ink-2)',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--size-note)',
  },
  '.cm-lineNumbers .cm-gutterElement': { paddingBlockStart: '0.2em' },
  '.at-error': { textDecoration: 'underline wavy var(--verm) 1.5px', textUnderlineOffset: '0.2em' },
  '.at-warning': { textDecoration: 'underline wavy var(--ink-2) 1px', textUnderlineOffset: '0.2em' },
  '.message': {
    display: 'grid',
    gridTemplateColumns: '1.5rem 1fr',
    alignItems: 'start',
    padding: '0.625rem 1rem',
    font: '400 0.9375rem / 1.45 var(--sans)',
    background: 'var(--tint)',
    borderBlockStart: '1px solid var(--ink)',
  },
  '.message-error': { borderBlockStartWidth: '3px' },
  '.message-notice': { borderBlockStart: '1px dotted var(--ink-2)', color: 'var(--ink-2)' },
  '.message-mark': { fontWeight: '700' },
  '.message-text': { margin: '0' },
  '.message-cure': {
    gridColumn: '2',
    justifySelf: 'start',
    minBlockSize: '2.75rem',
    margin: '0.5rem 0 0.25rem',
    padding: '0 1rem',
    font: '600 0.9375rem / 1.2 var(--sans)',
    color: 'var(--ink)',
    background: 'var(--paper)',
    border: '2px solid var(--ink)',
  },
  '.placeholder': { borderBlockEnd: '2px dotted var(--ink-2)' },
  '.cm-tooltip': { background: 'var(--paper)', border: '1px solid var(--ink)', font: '400 0.875rem / 1.5 var(--sans)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--ink)', color: 'var(--paper)' },
  '.cm-panels': { background: 'var(--tint)', color: 'var(--ink)', font: '400 0.875rem / 1.5 var(--sans)' },
});

const highlights = HighlightStyle.define([
  { tag: [tags.heading, tags.strong, tags.definition(tags.propertyName)], fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], textDecoration: 'underline' },
  { tag: [tags.comment, tags.meta, tags.processingInstruction], color: 'var(--ink-2)' },
]);

const fromOutside = Annotation.define<boolean>();

export interface TextField {
  readonly text: () => string;
  /** Puts another text in its place, as one step that can be undone. */
  readonly replace: (text: string) => void;
  /** Makes a change as if it had been typed, so that one after the other is undone at once. */
  readonly change: (change: Change) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly show: (messages: readonly Message[]) => void;
  /** Moves to where a message stands, or any other place that the check counts. */
  readonly goTo: (place: Pick<Message, 'line' | 'column'>) => void;
  readonly focus: () => void;
  /** Selects what is still to be replaced, if anything is, so that one can type. */
  readonly selectPlaceholder: () => void;
  /** Makes a change, and moves to what it has put there. */
  readonly put: (change: Change) => void;
  readonly cursor: () => number;
  /** Moves the cursor to a point of the window, in pixels. */
  readonly pointAt: (point: { readonly x: number; readonly y: number }) => void;
}

interface TextFieldOptions {
  readonly parent: HTMLElement;
  readonly opened: Opened;
  readonly label: string;
  readonly suggestions: () => Suggestions | undefined;
  readonly onChange: () => void;
  readonly onSave: () => void;
  /** @param line of the cursor, from 1 */
  readonly onMove: (line: number) => void;
}

const lineOf = ({ doc, selection }: EditorState): number => doc.lineAt(selection.main.head).number;

/** What lies between the common beginning and the common end of two texts, so that the cursor stays where it is; undefined when they are the same. */
function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}

/** CodeMirror, in a shadow tree: there its styles are objects, and the page’s policy allows no others. */
export function createTextField(options: TextFieldOptions): TextField {
  const { parent, opened, label, suggestions, onChange, onSave, onMove } = options;
  const root = parent.attachShadow({ mode: 'open' });
  const place = document.createElement('div');
  place.dir = opened.dir;
  place.lang = opened.language;
  root.append(place);
  const view = new EditorView({
    root,
    parent: place,
    state: EditorState.create({
      doc: opened.text,
      extensions: [
        history(),
        lineNumbers(),
        drawSelection(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', lang: opened.language }),
        yamlFrontmatter({ content: markdown() }),
        syntaxHighlighting(highlights),
        autocompletion({ override: [completionFrom(suggestions)], icons: false }),
        search({ top: true }),
        keymap.of([
          {
            key: 'Mod-s',
            preventDefault: true,
            run: () => {
              onSave();
              return true;
            },
          },
          ...completionKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        looked,
        messages,
        marksPlaceholders(opened.placeholders),
        theme,
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((one) => one.annotation(fromOutside))) onChange();
          if (update.docChanged || update.selectionSet) onMove(lineOf(update.state));
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace(text) {
      const changes = changeBetween(view.state.doc.toString(), text);
      if (changes) view.dispatch({ changes, annotations: [fromOutside.of(true), isolateHistory.of('full')] });
    },
    change: (changes) => view.dispatch({ changes, userEvent: 'input.type.form' }),
    undo: () => void undo(view),
    redo: () => void redo(view),
    show: (found) => view.dispatch({ effects: setMessages.of(found) }),
    goTo(place) {
      const at = offsetOf(view.state, place);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    focus: () => view.focus(),
    selectPlaceholder() {
      const found = placeholderIn(view.state, opened.placeholders);
      if (!found) return;
      view.dispatch({ selection: { anchor: found.from, head: found.to }, scrollIntoView: true });
      view.focus();
    },
    put(change) {
      const at = change.from + change.insert.length;
      view.dispatch({ changes: change, selection: { anchor: at }, userEvent: 'input', scrollIntoView: true });
      view.focus();
    },
    cursor: () => view.state.selection.main.head,
    pointAt(point) {
      const anchor = view.posAtCoords(point);
      if (anchor !== null) view.dispatch({ selection: { anchor } });
    },
  };
}
