import {
  countOf,
  type CandidatesMatter as Matter,
  type Parts,
  partsOf,
  passedTexts,
  saidOf,
  sentenceOf,
} from '#lib/graphics/candidates-of.ts';
import { addressOfRow, basisOf, hitArea, linked } from '#lib/graphics/data-rows.ts';
import { candidate, opening, openSeat, rings } from '#lib/graphics/discs.ts';
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { coordinate, label, phoneWidth, thumbnailOf } from '#lib/graphics/markup.ts';
import { type Cut, openingGraphic } from '#lib/graphics/opening-graphic.ts';
import { evenLinesWithin, linesWithin, textWidth } from '#lib/graphics/text-width.ts';

const name = 'candidates';
type Row = Matter['rows'][number];

const size = 14.5;
const lineHeight = 19;

const markOf = (row: Row, matter: Matter, input: GraphicInput, mark: string): string =>
  linked(addressOfRow(row, matter, input), sentenceOf(row, input), mark);

const figure = (x: number, y: number, text: string): string => label(x, y, text, { className: 'g-figure' });

function wideCut(parts: Parts, matter: Matter, input: GraphicInput): Cut {
  const words = input.texts.candidates;
  const { leading } = input;
  const step = lineHeight * leading;
  const [figuresAt, middle, rule, column] = [34, 164, Math.round(256 + 20 * leading), 134];
  const foot = rule + 24 * leading;
  const pairAt = parts.listed.length * column + 22;
  const reach = 214;
  const seatAt = pairAt + 22 + reach;
  const told = (x: number, date: string, texts: readonly string[], width: number) =>
    label(x, foot, date, { className: 'g-b' }) +
    texts
      .flatMap((text) => evenLinesWithin(text, size, width))
      .map((line, index) => label(x, foot + (index + 1) * step, line))
      .join('');
  const listed = parts.listed.map((row, index) => {
    const x = index * column;
    const count = row.most ?? row.least;
    const columns = count > 15 ? 5 : count > 10 ? 3 : count > 5 ? 2 : 1;
    const high = Math.ceil(count / columns);
    const at = (ring: number): readonly [number, number] => [
      x + 8 + (ring % columns) * 20,
      middle - ((high - 1) * 20) / 2 + Math.floor(ring / columns) * 20,
    ];
    return markOf(
      row,
      matter,
      input,
      hitArea(x - 4, 0, column - 8, foot + 62 * leading) +
        figure(x, figuresAt, countOf(row, input)) +
        rings(row, at, 7) +
        told(x, saidOf(row, input), [row.by], column - 16),
    );
  });
  const rise = reach * opening;
  const named = parts.named.map((row, index) => {
    const y = middle + (index - (parts.named.length - 1) / 2) * 2 * rise;
    const isUpper = y < middle;
    const width = textWidth(row.by, 17);
    return {
      ray: `M${coordinate(pairAt + 22)} ${coordinate(y)}L${seatAt} ${middle}`,
      mark: markOf(
        row,
        matter,
        input,
        hitArea(pairAt - 2, y - 24, 60 + width, 48) +
          candidate(pairAt + 22, y, 22, input.direction) +
          label(pairAt + 56, y + (isUpper ? -8 : 20 * leading), row.by, { className: 'g-name' }),
      ),
    };
  });
  const { passed, seat } = parts;
  const body = [
    `<path class="g-rule" d="M0 ${rule}H1032"/>`,
    ...listed,
    passed
      ? markOf(
          passed,
          matter,
          input,
          hitArea(pairAt - 4, 0, 40, 46) +
            hitArea(pairAt - 4, foot - 18, 200, 84 * leading) +
            figure(pairAt, figuresAt, countOf(passed, input)) +
            told(pairAt, saidOf(passed, input), passedTexts(passed, parts.named, input), 200),
        )
      : '',
    `<path class="g-line" d="${named.map(({ ray }) => ray).join('')}"/>`,
    ...named.map(({ mark }) => mark),
    seat
      ? markOf(
          seat,
          matter,
          input,
          hitArea(seatAt - 36, middle - 36, 72, 72) +
            figure(seatAt - 12, figuresAt, countOf(seat, input)) +
            openSeat(seatAt, middle, 30, input.direction) +
            told(seatAt - 12, words.seat, [seat.by], 1032 - seatAt),
        )
      : '',
  ];
  return { variant: 'wide', width: 1032, height: Math.ceil(foot + 4 * step + 6), body: body.join('') };
}

/** Two parts: the lists as they were told, and who passed with the seat. */
function narrowCuts(parts: Parts, matter: Matter, input: GraphicInput): readonly Cut[] {
  const words = input.texts.candidates;
  const { leading } = input;
  const step = lineHeight * leading;
  const [margin, textAt] = [16, 140];
  const room = phoneWidth - margin - textAt - 8;
  let y = 0;
  const rules: string[] = [];
  const head = (row: Row, texts: readonly string[]) => {
    rules.push(`M${margin} ${y + 1}H${phoneWidth - margin}`);
    const told = texts.flatMap((text) => evenLinesWithin(text, size, room));
    const markup =
      figure(margin, y + 38, countOf(row, input)) +
      label(textAt, y + 24 * leading, saidOf(row, input), { className: 'g-b' }) +
      told.map((line, index) => label(textAt, y + 24 * leading + (index + 1) * step, line)).join('');
    return { markup, height: Math.max(50, 24 * leading + (told.length + 1) * step - 8) };
  };
  const listed = parts.listed.map((row) => {
    const top = y;
    const { markup, height } = head(row, [row.by]);
    const count = row.most ?? row.least;
    const [radius, pitch, across] = count > 15 ? [4.6, 12.4, 25] : [7.6, 20.6, 15];
    const ringsAt = top + height + 12;
    const at = (index: number): readonly [number, number] => [
      margin + radius + 1 + (index % across) * pitch,
      ringsAt + Math.floor(index / across) * pitch,
    ];
    y = ringsAt + (Math.ceil(count / across) - 1) * pitch + radius + 16;
    return markOf(
      row,
      matter,
      input,
      hitArea(margin - 6, top + 3, phoneWidth - 2 * margin + 12, y - top - 6) + markup + rings(row, at, radius),
    );
  });
  const rule = () => `<path class="g-rule" d="${rules.splice(0).join('')}"/>`;
  const lists = { height: Math.ceil(y), body: rule() + listed.join('') };
  y = 0;
  const { passed, seat } = parts;
  const passedMark = (() => {
    if (!passed) return '';
    const top = y;
    const { markup, height } = head(passed, passedTexts(passed, parts.named, input));
    y += height + 20;
    return markOf(passed, matter, input, hitArea(margin - 6, top + 3, phoneWidth - 2 * margin + 12, height) + markup);
  })();
  const [centre, apart] = [phoneWidth / 2, 82];
  const nameLines = parts.named.map(({ by }) => linesWithin(by, 17, 130));
  const tallest = Math.max(0, ...nameLines.map((lines) => lines.length));
  const discAt = y + 10 + tallest * 21 * leading + 14;
  const seatAt = discAt + apart / opening;
  const named = parts.named.map((row, index) => {
    const way = index - (parts.named.length - 1) / 2;
    const x = centre + way * 2 * apart;
    const lines = nameLines[index] ?? [];
    const anchor = way < 0 ? 'start' : 'end';
    const edge = way < 0 ? margin : phoneWidth - margin;
    const first = discAt - 30 - (lines.length - 1) * 21 * leading;
    return {
      ray: `M${x} ${coordinate(discAt)}L${centre} ${coordinate(seatAt)}`,
      mark: markOf(
        row,
        matter,
        input,
        hitArea(way < 0 ? margin - 6 : centre + 6, first - 20, centre - margin, discAt + 24 - first + 18) +
          candidate(x, discAt, 18, input.direction) +
          lines
            .map((line, at) => label(edge, first + at * 21 * leading, line, { className: 'g-name', anchor }))
            .join(''),
      ),
    };
  });
  const seatTexts = seat ? evenLinesWithin(seat.by, size, phoneWidth - margin - centre - 50) : [];
  const body = [
    rule(),
    passedMark,
    `<path class="g-line" d="${named.map(({ ray }) => ray).join('')}"/>`,
    ...named.map(({ mark }) => mark),
    seat
      ? markOf(
          seat,
          matter,
          input,
          hitArea(margin - 6, seatAt - 32, phoneWidth - 2 * margin + 12, 68) +
            figure(margin, seatAt + 14, countOf(seat, input)) +
            openSeat(centre, seatAt, 26, input.direction) +
            label(centre + 42, seatAt - 4, words.seat, { className: 'g-b' }) +
            seatTexts.map((line, index) => label(centre + 42, seatAt - 4 + (index + 1) * step, line)).join(''),
        )
      : '',
  ];
  const part = { variant: 'narrow', width: phoneWidth } as const;
  return [
    ...(parts.listed.length > 0 ? [{ ...part, ...lists }] : []),
    { ...part, height: Math.ceil(seatAt + 62 * leading), body: body.join('') },
  ];
}

/** Counts as lengths, one under the other, and beneath them the two and the seat. */
function thumbnail({ listed, passed, named, seat }: Parts, { direction }: GraphicInput): string {
  const unit = 84 / 50;
  const bars = [...listed, ...(passed ? [passed] : [])].map(({ least, most = least }, index) => {
    const y = 6 + index * 5;
    return `<path class="g-box" d="M6 ${y}h${coordinate(most * unit)}v2.4H6Z"/><path class="g-full" d="M6 ${y}h${coordinate(least * unit)}v2.4H6Z"/>`;
  });
  const top = 6 + bars.length * 5 + 10;
  const reach = 46;
  const seatAt = { x: 78, y: coordinate(top + reach * opening) };
  const places = named.map((_, index) => ({
    x: seatAt.x - reach,
    y: coordinate(seatAt.y + (index - (named.length - 1) / 2) * 2 * reach * opening),
  }));
  return thumbnailOf(
    bars.join('') +
      `<path class="g-line" d="${places.map(({ x, y }) => `M${x} ${y}L${seatAt.x} ${seatAt.y}`).join('')}"/>` +
      places.map(({ x, y }) => candidate(x, y, 7, direction)).join('') +
      (seat ? openSeat(seatAt.x, seatAt.y, 11, direction) : ''),
    direction,
  );
}

/** How many candidates there were, as it was told, the two who passed, and the open seat. */
export function drawCandidates(input: GraphicInput): Graphic | undefined {
  const matter = input.edition.data[name];
  if (!matter) return undefined;
  const { texts } = input;
  const words = texts.candidates;
  const parts = partsOf(matter);
  const description = [words.description, ...matter.rows.map((row) => sentenceOf(row, input))].join(input.joints.space);
  return openingGraphic(
    {
      name,
      direction: input.direction,
      words,
      description,
      table: {
        head: [texts.columns.date, texts.columns.by, texts.columns.candidates, texts.columns.basis],
        rows: matter.rows.map((row) => [
          saidOf(row, input),
          row.step === 'seat' ? `${words.seat}${input.joints.colon}${row.by}` : row.by,
          countOf(row, input),
          basisOf(row, matter, input),
        ]),
      },
      thumbnail: thumbnail(parts, input),
    },
    wideCut(parts, matter, input),
    ...narrowCuts(parts, matter, input),
  );
}
