import { type EditorState, type Range, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Cure, Message } from '#browser/desk/wire.ts';

const marks = { error: '!', warning: '?', notice: 'i' } as const;
const spoken = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const;

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** One message under the paragraph that it speaks of, with what would mend it. */
class MessageBox extends WidgetType {
  readonly message: Message;
  constructor(message: Message) {
    super();
    this.message = message;
  }
  override eq(other: MessageBox): boolean {
    return JSON.stringify(other.message) === JSON.stringify(this.message);
  }
  override toDOM(view: EditorView): HTMLElement {
    const { severity, field, message, cure } = this.message;
    const box = element('div', `message message-${severity}`, '');
    box.dir = 'ltr';
    const mark = element('span', 'message-mark', marks[severity]);
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', spoken[severity]);
    const said = element('p', 'message-text', '');
    said.append(element('strong', '', field), ' ', message);
    box.append(mark, said);
    if (cure) {
      const button = element('button', 'message-cure', cure.label);
      button.addEventListener('click', () => apply(view, cure));
      box.append(button);
    }
    return box;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

/** Once something has been typed the places of a cure are others: those of the next look come at once. */
function apply(view: EditorView, { from, to, insert }: Cure): void {
  if (view.state.field(looked)?.eq(view.state.doc) !== true) return;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.cure',
  });
  view.focus();
}

/** Where the message stands in the text; the end of it where the text has become shorter. */
export function offsetOf({ doc }: EditorState, { line, column }: Pick<Message, 'line' | 'column'>): number {
  const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
  return Math.min(at.from + Math.max(0, column - 1), at.to);
}

function decorate(state: EditorState, messages: readonly Message[]): DecorationSet {
  const ranges = messages.flatMap((message): Range<Decoration>[] => {
    const from = offsetOf(state, message);
    const line = state.doc.lineAt(from);
    const word = /^[^\s\]},]+/.exec(line.text.slice(from - line.from))?.[0].length ?? 0;
    const box = Decoration.widget({ widget: new MessageBox(message), block: true, side: 1 });
    const underline = Decoration.mark({ class: `at-${message.severity}` });
    return [...(word > 0 ? [underline.range(from, from + word)] : []), box.range(line.to)];
  });
  return Decoration.set(ranges, true);
}

export const setMessages = StateEffect.define<readonly Message[]>();

/** The text that the messages speak of. */
export const looked = StateField.define<Text | undefined>({
  create: () => undefined,
  update: (before, { effects, newDoc }) => (effects.some((effect) => effect.is(setMessages)) ? newDoc : before),
});

/** The messages of the last look, moved along with what is typed until the next one. */
export const messages = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const moved = shown.map(transaction.changes);
    const told = transaction.effects.find((effect) => effect.is(setMessages));
    return told?.is(setMessages) ? decorate(transaction.state, told.value) : moved;
  },
  provide: (field) => EditorView.decorations.from(field),
});
