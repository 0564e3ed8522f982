/**
 * Has the browser read a story aloud, paragraph by paragraph, where it has a voice of its own for the language: one that needs no other
 * machine, since nothing here is asked of other sites. The words come from the page: this file holds none in any language.
 */
const box = document.querySelector<HTMLElement>('[data-listen]');
const speech = 'speechSynthesis' in globalThis ? speechSynthesis : undefined;
const passages = Array.from(
  document.querySelectorAll<HTMLElement>(
    '[data-story] header > :is(h1, p), [data-text] :is(p, h2, h3, li):not(figure *, aside *, table *, li *, [popover] *, .beside *)',
  ),
);
const language = passages[0]?.closest<HTMLElement>('[lang]')?.lang ?? '';

const voiceFor = (tag: string) =>
  speech
    ?.getVoices()
    .find(
      (voice) => voice.localService && voice.lang.split(/[-_]/)[0]?.toLowerCase() === tag.split('-')[0]?.toLowerCase(),
    );

/** Without the numbers of sources and what is there for the eye. */
function spokenText(passage: HTMLElement): string {
  const copy = passage.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const silent of copy.querySelectorAll('sup, svg, [aria-hidden], [popover], .anchor, .anchor ~ a'))
    silent.remove();
  return copy.textContent.trim();
}

if (box && speech) {
  const [main, stop] = Array.from(box.querySelectorAll('button'));
  let state: 'listen' | 'pause' | 'resume' = 'listen';
  /** The passage that is read, by its place. */
  let at = 0;
  /** Kept, or a browser may forget it in the middle of a word; what an older one still tells does not count. */
  let spoken: SpeechSynthesisUtterance | undefined;

  const say = (next: typeof state) => {
    state = next;
    if (main) main.textContent = main.dataset[next] ?? '';
    if (stop) stop.hidden = next === 'listen';
  };
  const isInSight = (element: Element | null) => {
    const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
    return bottom > 0 && top < innerHeight;
  };
  const mark = (passage: HTMLElement | undefined) => {
    const before = document.querySelector('[data-read]');
    const follows = isInSight(before);
    before?.removeAttribute('data-read');
    passage?.setAttribute('data-read', '');
    // Whoever has gone elsewhere in the page meanwhile is not fetched back.
    if (follows) passage?.scrollIntoView({ block: 'nearest' });
  };
  const halt = () => {
    spoken = undefined;
    speech.cancel();
  };
  const end = () => {
    halt();
    at = 0;
    mark(undefined);
    say('listen');
  };
  const read = () => {
    const [passage, voice] = [passages[at], voiceFor(language)];
    if (!passage || !voice) {
      end();
      return;
    }
    const words = new SpeechSynthesisUtterance(spokenText(passage));
    words.voice = voice;
    words.lang = voice.lang;
    words.onend = () => {
      if (spoken !== words) return;
      at += 1;
      read();
    };
    words.onerror = () => {
      if (spoken === words) end();
    };
    spoken = words;
    mark(passage);
    say('pause');
    speech.speak(words);
  };
  main?.addEventListener('click', () => {
    if (state !== 'pause') {
      read();
      return;
    }
    // Some phones cannot pause: the passage is begun again.
    halt();
    say('resume');
  });
  stop?.addEventListener('click', () => {
    end();
    main?.focus();
  });
  const offerVoice = () => {
    box.hidden = !voiceFor(language);
  };
  speech.addEventListener('voiceschanged', offerVoice);
  addEventListener('pagehide', end);
  offerVoice();
}
