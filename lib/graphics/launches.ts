import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { jointLaunchesOf, type Launch, launchKind } from '#lib/graphics/launches-of.ts';
import { coordinate, drawing, label, linesOf, thumbnailOf } from '#lib/graphics/markup.ts';
import { withOwnSides } from '#lib/graphics/right-to-left.ts';
import { markOfMilestone, sealMark } from '#lib/graphics/seal-mark.ts';
import { spread } from '#lib/graphics/spread.ts';
import { firstDay } from '#lib/terms/partial-date.ts';

const name = 'launches';
const width = 328;
const unitsAYear = 15.5;
const longestLine = 32;
const axis = { year: 38, line: 46, tick: 56, bend: 80, seal: 92, text: 107 };
/** Years without a launch from which on a pause is worth a word. */
const longPause = 10;
/** The last years that the finding counts apart. */
const recentYears = 3;

const yearOf = (launch: Launch) => Number(launch.date.iso.slice(0, 4));

/** A date as a year and its fraction. */
function yearsOf(launch: Launch): number {
  const day = Date.parse(firstDay(launch.date));
  const year = yearOf(launch);
  const start = Date.UTC(year, 0, 1);
  return year + (day - start) / (Date.UTC(year + 1, 0, 1) - start);
}

interface Pause {
  readonly from: number;
  readonly to: number;
}

function longestPause(years: readonly number[]): Pause | undefined {
  const pauses = years.slice(1).map((to, index): Pause => ({ from: years[index] ?? to, to }));
  const longest = pauses.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  return longest && longest.to - longest.from >= longPause ? longest : undefined;
}

/** The years that are named: those of launches, and every tenth where there is room beside them. */
function yearLabels(
  first: number,
  last: number,
  withLaunch: ReadonlySet<number>,
  at: (years: number) => number,
): string {
  const labels: string[] = [];
  for (let year = first; year <= last; year += 1) {
    const crowded = withLaunch.has(year - 1) || withLaunch.has(year + 1);
    if (!withLaunch.has(year) && (year % 10 !== 0 || crowded)) continue;
    // A year is named at its middle, where its launches are to be looked for.
    labels.push(
      label(axis.year, at(year + 0.5), String(year), {
        anchor: 'end',
        dy: 0.35,
        className: withLaunch.has(year) ? 'g-b' : 'g-n',
      }),
    );
  }
  return labels.join('');
}

/** Every launch from China for Pakistan, by year, kind and rocket: one mark a launch, the years at true scale. */
export function drawLaunches({ edition, texts, joints, direction, leading, dates }: GraphicInput): Graphic {
  const lineHeight = 15 * leading;
  const words = texts.launches;
  const launches = jointLaunchesOf(edition.milestones);
  const done = launches.filter((launch) => markOfMilestone(launch) === 'done');
  const kindOf = (launch: Launch) => {
    const state = markOfMilestone(launch);
    const doubt = state === 'done' ? [] : [state === 'slipped' ? texts.cancelled : texts.planned];
    return [texts.kinds[launchKind(launch)], ...doubt].join(joints.comma);
  };
  const years = launches.map(yearOf);
  const first = years[0] ?? 1990;
  const last = years.at(-1) ?? first;

  const entries = launches.map((launch) => ({
    launch,
    rocket: linesOf(launch.vehicle, longestLine),
    below: dates.partial(launch.date) + joints.comma + kindOf(launch),
  }));
  const wanted = entries.map(({ launch, rocket }) => ({
    at: (yearsOf(launch) - first) * unitsAYear,
    size: (rocket.length + 1) * lineHeight + 7,
  }));
  const centres = spread(wanted);
  const halfOf = (index: number) => (wanted[index]?.size ?? 0) / 2;
  const top = 6 - Math.min(0, ...centres.map((centre, index) => centre - halfOf(index)));
  const at = (year: number) => top + (year - first) * unitsAYear;
  const end = at(last + 1);
  const height = Math.max(end + 8, ...centres.map((centre, index) => top + centre + halfOf(index)));

  let ticks = `M${axis.line} ${coordinate(at(first))}V${coordinate(end)}`;
  for (let year = first; year <= last + 1; year += 1)
    ticks += `M${axis.line} ${coordinate(at(year))}h${year % 10 === 0 ? -6 : -3}`;

  const marks = entries.map(({ launch, rocket, below }, index) => {
    const when = coordinate(at(yearsOf(launch)));
    const y = coordinate(top + (centres[index] ?? 0));
    const firstLine = y - (rocket.length - 1) * (lineHeight / 2) - 2.5;
    const texted = [
      ...rocket.map((line, row) => label(axis.text, firstLine + row * lineHeight, line, { className: 'g-b' })),
      label(axis.text, firstLine + rocket.length * lineHeight, below, { className: 'g-n' }),
    ];
    return (
      `<path class="g-lead" d="M${axis.tick} ${when}L${axis.bend} ${y}"/><path class="g-when" d="M${axis.line} ${when}H${axis.tick}"/>` +
      withOwnSides(direction, axis.seal, sealMark(launch.lead ?? 'together', axis.seal, y, markOfMilestone(launch))) +
      texted.join('')
    );
  });

  const pause = longestPause(years);
  const pauseMark = pause
    ? `<path class="g-pause" d="M${axis.seal} ${coordinate(at(pause.from + 2.2))}V${coordinate(at(pause.to - 1.2))}"/>${label(axis.text, at((pause.from + pause.to + 1) / 2), words.pause(pause.to - pause.from), { className: 'g-n', dy: 0.35 })}`
    : '';

  const since = last - recentYears + 1;
  return {
    name,
    delivery: 'inline',
    broad: false,
    headed: false,
    width,
    height: Math.ceil(height),
    title: words.title,
    description: words.description,
    finding: words.finding(done.length, done.filter((launch) => yearOf(launch) >= since).length, since),
    caption: words.caption(pause),
    table: {
      head: [texts.columns.launch, texts.columns.date, texts.columns.rocket, texts.columns.site, texts.columns.kind],
      rows: launches.map((launch) => [
        launch.title,
        dates.partial(launch.date),
        launch.vehicle,
        launch.place?.name ?? texts.notPublished,
        kindOf(launch),
      ]),
    },
    thumbnail: thumbnailOf(
      `<path class="g-line" d="M48 8V88"/>${launches
        .map((launch) => {
          const y = 12 + ((yearsOf(launch) - first) / Math.max(1, last + 1 - first)) * 72;
          return `<circle class="${markOfMilestone(launch) === 'done' ? 'g-full' : 'g-hollow'}" cx="48" cy="${coordinate(y)}" r="4"/>`;
        })
        .join('')}`,
    ),
    svg: drawing({
      name,
      direction,
      title: words.title,
      description: words.description,
      width,
      height: Math.ceil(height),
      body: `<path class="g-axis" d="${ticks}"/>${yearLabels(first, last, new Set(years), at)}${pauseMark}${marks.join('')}`,
    }),
  };
}
