import { isLatinName, nameRuns } from '#lib/i18n/unbroken-names.ts';
import { linesThat } from '#lib/terms/line-breaks.ts';
import { scriptRuns } from '#lib/terms/script-runs.ts';

const urdu = /\p{Script=Arabic}/u;
const held = '\u00a0';

/** Breaks a label into lines that fit. In Urdu no name, day or measure is broken that fits into one, as on the page around the drawing. */
export function labelLines(isRoomFor: (line: string) => boolean, text: string): readonly string[] {
  if (!urdu.test(text)) return linesThat(isRoomFor, text);
  const whole = (name: string) => (isRoomFor(name) ? name.replaceAll(' ', held) : name);
  const words = scriptRuns(text, 'ur').map((run) =>
    run.foreign !== undefined && isLatinName(run.text, 'ur')
      ? whole(run.text)
      : nameRuns(run.text, 'paragraph')
          .map((name) => (name.unbroken ? whole(name.text) : name.text))
          .join(''),
  );
  // No line of a drawing breaks by itself.
  return linesThat(isRoomFor, words.join('')).map((line) => line.replaceAll(held, ' '));
}
