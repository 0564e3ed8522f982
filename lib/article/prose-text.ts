/** One tag; an attribute's value may hold `>`. The sanitizer writes no comments and escapes every other `<`. */
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*>/y;

const voidNames = new Set(['br', 'hr', 'img']);

/** The elements that stand around a piece of text, outermost first. */
type Around = readonly string[];

/**
 * Passes each piece of text of sanitized HTML through a function; tags and their attributes go by untouched.
 * @param change gets the text as it is written, entities included, and gives back HTML
 */
export function mapText(html: string, change: (text: string, around: Around) => string): string {
  const around: string[] = [];
  let done = '';
  let at = 0;
  while (at < html.length) {
    tag.lastIndex = at;
    const found = html[at] === '<' ? tag.exec(html) : null;
    if (!found) {
      const next = html.indexOf('<', at + 1);
      const end = next < 0 ? html.length : next;
      done += change(html.slice(at, end), around);
      at = end;
      continue;
    }
    const name = (found[2] ?? '').toLowerCase();
    if (found[1] === '/') around.splice(Math.max(0, around.lastIndexOf(name)));
    else if (!voidNames.has(name)) around.push(name);
    done += found[0];
    at += found[0].length;
  }
  return done;
}
