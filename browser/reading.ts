/**
 * Of a long story: marks in its contents the section that is being read, and offers whoever left in the middle to go on there. Where that was
 * is kept in this browser alone, by the first letters of a paragraph, so that a story that has been added to is found again.
 */
const placesKey = 'places';
const mostPlaces = 30;
const story = document.querySelector<HTMLElement>('[data-story]');
const goOn = document.querySelector<HTMLAnchorElement>('[data-go-on]');
const paragraphs = Array.from(
  story?.querySelectorAll<HTMLElement>(
    '[data-text] :is(p, h2, h3, li):not(figure *, aside *, table *, li *, [popover] *, .beside *)',
  ) ?? [],
);
const nameOf = (paragraph: Element) => paragraph.textContent.trim().slice(0, 60);

type Place = readonly [slug: string, paragraph: string];

function keptPlaces(): readonly Place[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placesKey) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((place): place is Place => Array.isArray(place) && place.length === 2)
      : [];
  } catch {
    return [];
  }
}

/** The first and the last lines are no place to go on from. */
function keepPlace(slug: string): void {
  const seen = paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > 0);
  const [at, last] = [paragraphs[seen], paragraphs.at(-1)];
  const isBetween = at && last && seen > 2 && last.getBoundingClientRect().top > innerHeight;
  const others = keptPlaces().filter(([other]) => other !== slug);
  const places = isBetween ? [[slug, nameOf(at)], ...others] : others;
  try {
    if (places.length === 0) localStorage.removeItem(placesKey);
    else localStorage.setItem(placesKey, JSON.stringify(places.slice(0, mostPlaces)));
  } catch {
    // Nothing is kept for this site, or there is no room: the reader finds the place as ever.
  }
}

if (story?.dataset.story && paragraphs.length > 6) {
  const slug = story.dataset.story;
  const [, name] = keptPlaces().find(([one]) => one === slug) ?? [];
  const place = paragraphs.find((paragraph) => nameOf(paragraph) === name);
  if (goOn && place && location.hash === '' && scrollY < innerHeight / 2) {
    goOn.hidden = false;
    goOn.addEventListener('click', (event) => {
      event.preventDefault();
      place.tabIndex = -1;
      place.scrollIntoView();
      place.focus({ preventScroll: true });
      goOn.hidden = true;
    });
  }
  let hasRead = false;
  addEventListener('scroll', () => (hasRead = true), { once: true, passive: true });
  const leave = () => document.visibilityState === 'hidden' && hasRead && keepPlace(slug);
  document.addEventListener('visibilitychange', leave);
  addEventListener('pagehide', () => hasRead && keepPlace(slug));
}

const ways = Array.from(document.querySelectorAll<HTMLAnchorElement>('nav[aria-labelledby=contents] a'));
const sections = ways.flatMap((way) => {
  const heading = document.getElementById(decodeURIComponent(way.hash.slice(1)));
  return heading ? [{ way, heading }] : [];
});
/** What stands above this share of the window has been begun. */
const begun = 0.3;
const watch = new IntersectionObserver(
  () => {
    const at = sections.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight * begun);
    for (const section of sections) {
      if (section === at) section.way.setAttribute('aria-current', 'location');
      else section.way.removeAttribute('aria-current');
    }
  },
  { rootMargin: `0px 0px -${100 * (1 - begun)}% 0px` },
);
for (const { heading } of sections) watch.observe(heading);
