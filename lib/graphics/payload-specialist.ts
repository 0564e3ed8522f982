import type { ProgrammeStep } from '#lib/content/matter/schema.ts';
import type { Graphic, GraphicInput } from '#lib/graphics/graphic.ts';
import { type At, coordinate, drawing, label, linesOf, thumbnailOf } from '#lib/graphics/markup.ts';
import { slope } from '#lib/graphics/orbit.ts';
import { type Direction, withOwnSides } from '#lib/graphics/right-to-left.ts';
import { type MarkState, markOfStep, sealMark } from '#lib/graphics/seal-mark.ts';
import { evenLinesWithin } from '#lib/graphics/text-width.ts';
import { type StepStanding, stepsOf } from '#lib/pages/programme-steps.ts';

const name = 'payload-specialist';
const stages = ['selection', 'training', 'launch', 'docking', 'work', 'return'] as const;
type Stage = (typeof stages)[number];
type StageState = StepStanding['state'];

/** The steps of the programme that make up a stage; no step tells of docking and work. */
const stepsIn: Readonly<Record<Stage, readonly ProgrammeStep[]>> = {
  selection: ['selection-completed'],
  training: ['training'],
  launch: ['launch'],
  docking: [],
  work: [],
  return: ['return'],
};
const inOrbit: ReadonlySet<Stage> = new Set(['docking', 'work']);
const afterLaunch: ReadonlySet<Stage> = new Set(['docking', 'work', 'return']);

function stateOfStep(standing: StepStanding | undefined): StageState {
  return standing?.state ?? 'unknown';
}

/** A stage is done when all its steps are; else it stands as the first of them that is not. */
function stateOfStage(stage: Stage, standings: readonly StepStanding[]): StageState {
  const ofSteps = (steps: readonly ProgrammeStep[]) =>
    steps
      .map((step) => stateOfStep(standings.find((standing) => standing.step === step)))
      .find((state) => state !== 'done') ?? 'done';
  const known = ofSteps(inOrbit.has(stage) ? ['return'] : stepsIn[stage]);
  // Who has come back has docked and worked. Before that, what follows the launch is known no better than the launch.
  if (known === 'done' || !afterLaunch.has(stage) || (stage === 'return' && known !== 'unknown')) return known;
  const launch = ofSteps(['launch']);
  return launch === 'done' ? 'unknown' : launch;
}

interface Station {
  readonly stage: Stage;
  readonly state: StageState;
  readonly mark: MarkState;
  readonly x: number;
  readonly y: number;
}

const isReached = (state: StageState): boolean => state === 'done' || state === 'under-way';

/** The line up to the last station that is done or under way is solid, the rest dotted. */
function lineThrough(points: readonly At[], solidUpTo: number): string {
  const path = (part: readonly At[]) => part.map(([x, y]) => `${coordinate(x)} ${coordinate(y)}`).join('L');
  const [done, open] = [points.slice(0, solidUpTo + 1), points.slice(Math.max(0, solidUpTo))];
  return (
    (done.length > 1 ? `<path class="g-way" d="M${path(done)}"/>` : '') +
    (open.length > 1 ? `<path class="g-way g-open-way" d="M${path(open)}"/>` : '')
  );
}

const seals = (stations: readonly Station[], direction: Direction) =>
  stations.map(({ x, y, mark }) => withOwnSides(direction, x, sealMark('together', x, y, mark))).join('');

/** What there is room for beside a station: so many characters, and for Nastaliq, whose letters are narrow, so many units at a size. */
interface Room {
  readonly characters: number;
  readonly size: number;
  readonly width: number;
}
const lyingRoom: Room = { characters: 20, size: 15.5, width: 172 };
const standingRoom = (x: number, inOrbitToo: boolean): Room => ({
  characters: inOrbitToo ? 28 : 34,
  size: 14.5,
  width: 322 - (x + 18),
});

const toldIn = (text: string, { characters, size, width }: Room): readonly string[] =>
  /\p{Script=Arabic}/u.test(text) ? evenLinesWithin(text, size, width) : linesOf(text, characters);

/** Lying: the ground below, the orbit above, the launch rising at the orbit's own angle. */
function lying(states: readonly StageState[], { texts, direction, leading }: GraphicInput) {
  const lineStep = 19 * leading;
  const under = 20 * leading;
  const words = texts.payloadSpecialist;
  const linesAbove = [...inOrbit].map((stage) => toldIn(words.stages[stage].text, lyingRoom).length);
  // Name, lines and state stand over the orbit.
  const orbit = 26 * leading + (Math.max(...linesAbove) + 1) * lineStep + lineStep;
  const [ground, step, left] = [orbit + 100, 190, 12];
  const linesBelow = stages
    .filter((stage) => !inOrbit.has(stage))
    .map((stage) => toldIn(words.stages[stage].text, lyingRoom).length);
  const rise = (ground - orbit) / slope;
  // The launch stands at the foot of the rise, docking where it ends, the return at the foot of the fall.
  const xs = [
    left,
    left + step,
    left + 2 * step,
    left + 2 * step + rise,
    left + 3 * step + rise,
    left + 4 * step + 2 * rise,
  ];
  const stations = stages.map((stage, index): Station => {
    const state = states[index] ?? 'unknown';
    return {
      stage,
      state,
      mark: markOfStep(state),
      x: coordinate(xs[index] ?? 0),
      y: inOrbit.has(stage) ? orbit : ground,
    };
  });
  const points = stations.flatMap(({ stage, x, y }): At[] =>
    stage === 'return'
      ? [
          [x - rise, orbit],
          [x, y],
        ]
      : [[x, y]],
  );
  const last = states.findLastIndex(isReached);
  const body = stations.map(({ stage, state, x, y }) => {
    const { name: title, text } = words.stages[stage];
    const above = inOrbit.has(stage);
    const lines = toldIn(text, lyingRoom);
    const first = above ? y - 8 - under - (lines.length + 1) * lineStep : y + 34 * leading;
    const start = x - 8;
    return [
      label(start, first, title, { className: 'g-b g-name' }),
      ...lines.map((line, row) => label(start, first + under + row * lineStep, line)),
      label(start, first + under + lines.length * lineStep, words.states[state], { className: 'g-n' }),
    ].join('');
  });
  const width = (xs.at(-1) ?? 0) + 160;
  return {
    width,
    height: ground + 34 * leading + under + (Math.max(...linesBelow) + 1) * lineStep,
    body: `<path class="g-ground" d="M0 ${ground}H${coordinate(width)}"/>${lineThrough(points, last === stages.length - 1 ? points.length - 1 : last)}${seals(stations, direction)}${body.join('')}`,
  };
}

/** The line with its stations alone: along the ground, up at the orbit's angle, and home. */
function smallWay(states: readonly StageState[], direction: Direction): string {
  const [ground, rise] = [66, 36];
  const orbit = coordinate(ground - rise * slope);
  const at: Readonly<Record<Stage, At>> = {
    selection: [7, ground],
    training: [20, ground],
    launch: [33, ground],
    docking: [33 + rise, orbit],
    work: [86, orbit],
    return: [86, ground],
  };
  const marks = stages.map((stage, index) => {
    const seal = withOwnSides(direction, 0, sealMark('together', 0, 0, markOfStep(states[index] ?? 'unknown')));
    return `<g transform="translate(${at[stage].join(' ')}) scale(.72)">${seal}</g>`;
  });
  const solid = states.findLastIndex(isReached);
  return `${lineThrough(
    stages.map((stage) => at[stage]),
    solid,
  )}${marks.join('')}`;
}

/** Standing, for narrow columns: down the page, out to the side at the orbit's angle and back. */
function standing(states: readonly StageState[], { texts, direction, leading }: GraphicInput) {
  const lineStep = 18 * leading;
  const under = 5 + 20 * leading;
  const words = texts.payloadSpecialist;
  const [ground, orbit] = [14, 66];
  const shift = (orbit - ground) * slope;
  const gap = 46;
  let y = 16 * leading;
  const points: At[] = [];
  const stations: Station[] = [];
  const texted: string[] = [];
  let last = -1;
  stages.forEach((stage, index) => {
    const state = states[index] ?? 'unknown';
    const x = inOrbit.has(stage) ? orbit : ground;
    const before = points.at(-1);
    if (before && before[0] !== x) {
      // The slant stands right above the station that it leads to.
      const from: At = [before[0], Math.max(before[1], y - shift)];
      points.push(from);
    }
    points.push([x, y]);
    if (isReached(state)) last = points.length - 1;
    stations.push({ stage, state, mark: markOfStep(state), x, y });
    const { name: title, text } = words.stages[stage];
    const lines = toldIn(text, standingRoom(x, x === orbit));
    texted.push(
      label(x + 18, y + 5, title, { className: 'g-b g-name' }),
      ...lines.map((line, row) => label(x + 18, y + under + row * lineStep, line)),
      label(x + 18, y + under + lines.length * lineStep, words.states[state], { className: 'g-n' }),
    );
    y += gap * leading + (lines.length + 1) * lineStep;
  });
  return {
    width: 328,
    height: y - 30,
    body: `${lineThrough(points, last)}${seals(stations, direction)}${texted.join('')}`,
  };
}

/** Selection to return of a payload specialist as one line of stations; how far it has come, from the programme's steps. */
export function drawPayloadSpecialist(input: GraphicInput): Graphic {
  const { edition, texts, direction } = input;
  const words = texts.payloadSpecialist;
  const { title, description } = words;
  const standings = stepsOf(edition.milestones);
  const states = stages.map((stage) => stateOfStage(stage, standings));
  const wide = lying(states, input);
  const narrow = standing(states, input);
  return {
    name,
    delivery: 'inline',
    broad: true,
    headed: true,
    width: Math.ceil(wide.width),
    height: wide.height,
    title,
    description,
    finding: words.finding,
    caption: words.caption,
    table: {
      head: [texts.columns.step, texts.columns.whatHappens, texts.columns.state],
      rows: stages.map((stage, index) => [
        words.stages[stage].name,
        words.stages[stage].text,
        words.states[states[index] ?? 'unknown'],
      ]),
    },
    thumbnail: thumbnailOf(smallWay(states, direction), direction),
    svg:
      drawing({ name, variant: 'lying', direction, title, description, ...wide }) +
      drawing({ name, variant: 'standing', direction, title, description, ...narrow }),
  };
}
