/**
 * Where the page is also written in a language that the reader's browser prefers to the page's, the link to it says so. The words come
 * from the page. Nothing is remembered, and nobody is led anywhere unasked.
 */
const primary = (tag: string) => tag.split('-')[0]?.toLowerCase();
const offers = Array.from(document.querySelectorAll<HTMLElement>('[data-offer]'));
const offerIn = (language: string | undefined) => offers.find(({ lang }) => primary(lang) === language);

const here = primary(document.documentElement.lang);
const preferred = navigator.languages.map(primary).find((language) => language === here || offerIn(language));
const offer = preferred === here ? undefined : offerIn(preferred);
if (offer) offer.textContent = offer.dataset.offer ?? '';
