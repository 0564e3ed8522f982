import { askIn, reset } from '#browser/desk/dialogs.ts';
import { differing, type Lines } from '#browser/desk/differing.ts';
import { find } from '#browser/desk/find.ts';

/** Puts a text into its place, some lines of it marked. @returns the first that is; undefined where none is */
function put(place: HTMLElement, lines: Lines, own: ReadonlySet<number>): HTMLElement | undefined {
  const runs: { readonly isOwn: boolean; text: string }[] = [];
  for (const [number, line] of lines.entries()) {
    const last = runs.at(-1);
    if (last?.isOwn === own.has(number)) last.text += `${line}\n`;
    else runs.push({ isOwn: own.has(number), text: `${line}\n` });
  }
  place.replaceChildren(
    ...runs.map(({ isOwn, text }) => {
      const run = document.createElement(isOwn ? 'mark' : 'div');
      run.append(text);
      return run;
    }),
  );
  return place.querySelector('mark') ?? undefined;
}

/** Lets the editor choose between two texts of the same file; undefined when neither was chosen. */
export async function chooseBetween(
  act: 'changed' | 'send-conflict',
  yours: string,
  theirs: string,
): Promise<'yours' | 'theirs' | undefined> {
  const dialog = find(`dialog[data-act="${act}"]`, HTMLDialogElement);
  const placeOf = (whose: string) => find(`dialog[data-act="${act}"] [data-part="${whose}"]`, HTMLElement);
  reset(dialog);
  const [mine, other] = [yours.split('\n'), theirs.split('\n')];
  const [ownOfMine, ownOfOther] = differing(mine, other);
  const places = [
    { place: placeOf('yours'), mark: put(placeOf('yours'), mine, ownOfMine) },
    { place: placeOf('theirs'), mark: put(placeOf('theirs'), other, ownOfOther) },
  ];
  const asked = askIn(dialog);
  const first = Math.min(...places.flatMap(({ mark }) => mark?.offsetTop ?? []));
  for (const { place, mark } of places)
    place.scrollTop = Math.max(0, (mark?.offsetTop ?? first) - place.clientHeight / 3);
  const answer = await asked;
  return answer && (answer.keep === 'yours' ? 'yours' : 'theirs');
}
