import { find } from '#browser/desk/find.ts';
import { ask, type Beside } from '#browser/desk/wire.ts';

export interface OriginalBeside {
  /** Takes the translation as it is written now. */
  readonly look: (text: string) => Promise<void>;
  /** Marks what is being translated. @param line of the cursor in the translation, from 1 */
  readonly mark: (line: number) => void;
}

interface OriginalOptions {
  /** `content/…` of the translation. */
  readonly file: string;
  /** Moves to a line of the translation. */
  readonly goTo: (line: number) => void;
}

type Part = Beside['parts'][number];

const spoken = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replace('.', ' ');

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** What is to be known of a part, beside its words. */
const stateOf = ({ isChanged, lines }: Part): string =>
  [...(isChanged ? ['changed since'] : []), ...(lines ? [] : ['not translated here'])].join(', ');

/** The original of a translation, part by part, as long as the page has a place for it. */
export function createOriginalBeside({ file, goTo }: OriginalOptions): OriginalBeside | undefined {
  const holder = document.querySelector<HTMLElement>('[data-part="original"]');
  if (!holder) return undefined;
  const list = find('[data-part="parts"]', HTMLOListElement);
  const lag = find('[data-part="lag"]', HTMLElement);
  let parts: readonly Part[] = [];
  let shown = '';
  let line = 1;

  function itemOf({ name, text, notes, isChanged, lines }: Part, index: number): HTMLElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.append(spoken(name));
    const state = stateOf({ name, text, notes, isChanged, lines });
    if (state !== '') button.append(' · ', element('strong', state));
    button.disabled = lines === null;
    button.addEventListener('click', () => goTo(parts[index]?.lines?.[0] ?? 1));
    item.append(button, element('p', text), ...notes.map((note) => element('p', note)));
    return item;
  }

  /** Only when there is something else to read: what the eye is on stays where it is. */
  function show(): void {
    const now = JSON.stringify(parts.map((part) => [part.name, part.text, part.notes, stateOf(part)]));
    if (now === shown) return;
    shown = now;
    const at = holder?.scrollTop ?? 0;
    list.replaceChildren(...parts.map(itemOf));
    if (holder) holder.scrollTop = at;
  }

  function markNow(): void {
    const places = parts.map(({ lines }) => (lines && lines[0] <= line ? lines[0] : 0));
    const nearest = Math.max(0, ...places);
    const item = nearest > 0 ? list.children[places.indexOf(nearest)] : undefined;
    const before = list.querySelector('[aria-current]');
    if (item === before) return;
    before?.removeAttribute('aria-current');
    if (!(item instanceof HTMLElement) || !holder) return;
    item.setAttribute('aria-current', 'true');
    holder.scrollTo({ top: item.offsetTop - holder.clientHeight / 4 });
  }

  return {
    async look(text) {
      const told = await ask('beside', { file, text });
      if ('refused' in told) lag.textContent = told.refused;
      if (!('ok' in told)) return;
      parts = told.ok.parts;
      lag.textContent = told.ok.says;
      show();
      markNow();
    },
    mark(now) {
      line = now;
      markNow();
    },
  };
}
