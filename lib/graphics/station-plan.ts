import type { Edition } from '#lib/content/model/model.ts';
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { drawing, label, thumbnailOf } from '#lib/graphics/markup.ts';
import { parsePartialDate } from '#lib/terms/partial-date.ts';

const name = 'station-plan';
const modules = ['tianhe', 'wentian', 'mengtian'] as const;
type Module = (typeof modules)[number];

/** Days of launch (fact sheet, programme, "Tiangong: modules"), for a fact box that does not give them in its own words. */
const launched: Readonly<Record<Module, string>> = {
  tianhe: '2021-04-29',
  wentian: '2022-07-24',
  mengtian: '2022-10-31',
};

/** The launch date that the programme's fact box names in brackets after a module. */
function dateInFacts(edition: Pick<Edition, 'factbox'>, module: string): string | undefined {
  const facts = edition.factbox('programme')?.facts ?? [];
  for (const { value } of facts) {
    const named = new RegExp(`${module}[^()]*\\([^()]*?(\\d{1,2} \\p{L}+ \\d{4})\\)`, 'u').exec(value)?.[1];
    if (named !== undefined) return named;
  }
  return undefined;
}

/** A solar wing: its outline and the lines between its panels. */
function wing(x: number, y: number, width: number, height: number): string {
  const upright = height > width;
  let panels = '';
  for (let at = 6; at < (upright ? height : width); at += 6) {
    panels += upright ? `M${x} ${y + at}h${width}` : `M${x + at} ${y}v${height}`;
  }
  return `<path class="g-wing" d="M${x} ${y}h${width}v${height}h-${width}z"/><path class="g-fine" d="${panels}"/>`;
}

// A schematic: the proportions are ours, our sources give no measures. The node is at 180, 156.
const wings = [
  [20, 84, 16, 60],
  [20, 168, 16, 60],
  [324, 84, 16, 60],
  [324, 168, 16, 60],
  [104, 262, 58, 14],
  [198, 262, 58, 14],
  [116, 64, 44, 12],
  [200, 64, 44, 12],
  [120, 384, 40, 12],
  [200, 384, 40, 12],
] as const;

const station = [
  '<path class="g-thin" d="M28 144v24M332 144v24M162 269h36M160 70h40"/><path class="g-thin g-dash" d="M160 390h40"/>',
  '<path class="g-module" d="M164 145h-20l-6-5H70l-8 5H40v22h22l8 5h68l6-5h20zM196 145h20l6-5h68l8 5h22v22h-22l-8 5h-68l-6-5h-20z"/>',
  '<path class="g-thin" d="M62 145v22M138 140v32M298 145v22M222 140v32"/>',
  '<path class="g-module" d="M169 172v14h-3v34l-4 8v92l6 10h24l6-10v-92l-4-8v-34h-3v-14z"/>',
  '<path class="g-thin" d="M166 186h28M166 220h28M162 228h36M162 320h36"/>',
  '<circle class="g-module" cx="180" cy="156" r="17"/><circle class="g-fine" cx="180" cy="156" r="9"/>',
  '<path class="g-ship" d="M168 56h24v34l2 20h-4v22h-20v-22h-4l2-20z"/><path class="g-thin" d="M175 132h10v7h-10z"/>',
  '<circle class="g-seat" cx="172.6" cy="101" r="2.6"/><circle class="g-seat" cx="180" cy="101" r="2.6"/><circle class="g-visitor" cx="187.4" cy="101" r="3.6"/>',
  '<path class="g-out" d="M166 342h28v34h-4v26h-20v-26h-4zM174 330h12v12h-12z"/>',
  '<path class="g-lead" d="M192 101h14M180 42v12M198 300h38M194 360h42"/>',
].join('');

/** Tiangong from above, with a Shenzhou ahead of it as an example, a cargo ship behind it, and the visitor's seat. */
export function drawStationPlan({ edition, texts, joints, direction, leading, dates }: GraphicInput): Graphic {
  const words = texts.stationPlan;
  const dateOf = (module: Module) => {
    const date = parsePartialDate(launched[module]);
    return dateInFacts(edition, words[module]) ?? (date ? dates.partial(date) : texts.notPublished);
  };
  const roles: Readonly<Record<Module, string>> = {
    tianhe: words.core,
    wentian: words.laboratory,
    mengtian: words.laboratory,
  };
  /** Lines one under the other, the first of them bold. */
  const lines = (x: number, y: number, texts: readonly string[], anchor: 'start' | 'middle' | 'end' = 'start') =>
    texts
      .map((text, line) =>
        label(x, y + line * 16 * leading, text, { ...(line === 0 ? { className: 'g-b' } : {}), anchor }),
      )
      .join('');
  const labels = [
    lines(180, 36 - 16 * leading, [words.shenzhou, words.shenzhouRole], 'middle'),
    lines(210, 105, [words.seat, words.seatRole]),
    lines(40, 180 + 16 * leading, [words.wentian, words.laboratory, dateOf('wentian')]),
    lines(321, 180 + 16 * leading, [words.mengtian, words.laboratory, dateOf('mengtian')], 'end'),
    lines(240, 304, [words.tianhe + joints.comma + words.core, dateOf('tianhe')]),
    lines(240, 364, [words.cargo]),
  ];
  const room = Math.round(44 * (leading - 1));
  const [width, height] = [360, 408 + room];
  const drawn = wings.map(([x, y, across, down]) => wing(x, y, across, down)).join('') + station + labels.join('');
  const { title, description, finding, caption } = words;
  return {
    name,
    delivery: 'inline',
    broad: false,
    headed: false,
    width,
    height,
    title,
    description,
    finding,
    caption,
    table: {
      head: [texts.columns.part, texts.columns.whatIsThere, texts.columns.launched],
      rows: [
        ...modules.map((module) => [words[module], roles[module], dateOf(module)]),
        [words.shenzhou, words.shenzhouRole, '–'],
        [words.seat, words.seatRole, '–'],
        [words.cargo, words.cargoRole, '–'],
      ],
    },
    thumbnail: thumbnailOf(
      '<path class="g-line" d="M48 30V88M14 42H82M14 30V54M82 30V54M34 70H62"/><path class="g-full" d="M42 8h12v18h-12z"/><circle class="g-hollow" cx="48" cy="42" r="7"/>',
    ),
    svg: drawing({
      name,
      direction,
      sided: true,
      title,
      description,
      width,
      height,
      body: room === 0 ? drawn : `<g transform="translate(0 ${room})">${drawn}</g>`,
    }),
  };
}
