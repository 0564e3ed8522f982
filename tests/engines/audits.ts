/**
 * What is looked at in a page, as bodies of functions that run there and return the faults that they found. They are text, since each
 * engine is handed its script in a way of its own.
 */

/** Nothing is wider than the window, the page says its language and direction, and its fonts have come. */
export const layout = (language: string, direction: string): string => `
  await document.fonts.ready;
  const faults = [];
  const root = document.documentElement;
  const reach = (one) => {
    const { left, right } = one.getBoundingClientRect();
    return Math.max(right - root.clientWidth, -left);
  };
  if (root.lang.slice(0, 2) !== ${JSON.stringify(language)}) faults.push('its language is ' + root.lang);
  if (getComputedStyle(root).direction !== ${JSON.stringify(direction)}) faults.push('it runs ' + getComputedStyle(root).direction);
  if (root.scrollWidth > root.clientWidth) {
    const widest = Array.from(document.body.querySelectorAll('*'))
      .filter((one) => !one.closest('svg'))
      .toSorted((a, b) => reach(b) - reach(a))[0];
    faults.push('it is ' + (root.scrollWidth - root.clientWidth) + ' px wider than the window: <' + widest.localName + '> "' + widest.textContent.trim().slice(0, 40) + '"');
  }
  // A stand-in is a font of the reader's own machine, which may have none of them.
  for (const { family, status } of document.fonts) {
    if (status === 'error' && !family.includes(' by ')) faults.push('the font ' + family + ' did not come');
  }
  if (!document.querySelector('h1')?.getBoundingClientRect().height) faults.push('it has no headline');
  return faults;
`;

/** Every drawing has a size, and its words stand inside its frame, or where that may be left, inside the window. */
export const drawings = `
  const faults = [];
  for (const svg of document.querySelectorAll('figure svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const isOpen = getComputedStyle(svg).overflow === 'visible';
    const [from, to] = isOpen ? [0, document.documentElement.clientWidth] : [frame.left - 2, frame.right + 2];
    if (frame.height < 10) faults.push('a drawing is ' + frame.height + ' px high');
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      if (box.width > 0 && (box.left < from || box.right > to))
        faults.push('"' + text.textContent + '" reaches out of its drawing');
    }
  }
  for (const image of document.images) {
    image.loading = 'eager';
    await image.decode().catch(() => faults.push(image.src + ' cannot be shown'));
  }
  return faults;
`;

/** No glyph is cut: whatever clips its ink has room above and below each of its lines. */
export const clipping = `
  const faults = [];
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const isClipped = style.overflowY === 'hidden' || style.overflowY === 'clip' || /paint|strict|content/.test(style.contain);
    if (!isClipped || !element.textContent.trim() || element.closest('svg') || element.getBoundingClientRect().height < 4) continue;
    if (element.scrollHeight > element.clientHeight + 1)
      faults.push('<' + element.localName + ' class="' + element.className + '"> cuts "' + element.textContent.trim().slice(0, 40) + '"');
  }
  return faults;
`;

/** A citation opens where it stands, or leads to the list beside a margin note; Escape closes it. */
export const citation = `
  const link = document.querySelector('sup.cite > a');
  if (!link) return [];
  const faults = [];
  const number = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!number) return ['a citation leads nowhere'];
  const until = async (ask) => {
    for (let left = 100; left > 0 && !ask(); left -= 1) await new Promise((resolve) => setTimeout(resolve, 50));
    return ask();
  };
  // What opens it may come a moment after the page.
  const card = await until(() => {
    link.click();
    return document.querySelector('aside.citation');
  });
  if (!card) return ['a citation did not open'];
  if (!card.matches(':popover-open') || card.getBoundingClientRect().height < 20) faults.push('an open citation is not seen');
  card.hidePopover();
  if (!(await until(() => !document.querySelector('aside.citation')))) faults.push('a citation did not close');
  return faults;
`;

/** The means to share are there, and none of them is empty. */
export const sharing = `
  const bar = document.querySelector('share-bar');
  if (!bar) return [];
  const controls = Array.from(bar.querySelectorAll('a, button')).filter((one) => one.getBoundingClientRect().width > 0);
  return controls.length === 0 ? ['there is no way to share it'] : controls.filter((one) => !one.textContent.trim()).map(() => 'a way to share has no name');
`;
