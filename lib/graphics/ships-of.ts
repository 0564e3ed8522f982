import type { DataOf } from '#lib/content/matter/data-schema.ts';
import { milestoneOf } from '#lib/graphics/data-rows.ts';
import type { GraphicInput } from '#lib/graphics/graphic.ts';
import { firstDay, type PartialDate } from '#lib/terms/partial-date.ts';

export type ShipsMatter = DataOf<'ships'>;
type Row = ShipsMatter['rows'][number];
type Renumbered = Extract<Row, { readonly event: 'renumbered' }>;
type Flown = Exclude<Row, Renumbered>;

export const renumberedIn = ({ rows }: ShipsMatter): readonly Renumbered[] =>
  rows.filter((row): row is Renumbered => row.event === 'renumbered');

const dayLength = 86_400_000;

export interface ShipEvent {
  readonly row: Flown;
  readonly date: PartialDate;
  /** Whole days since 1970. */
  readonly day: number;
  readonly isAbout: boolean;
}

export interface Ship {
  readonly name: string;
  readonly up: ShipEvent | undefined;
  readonly damage: ShipEvent | undefined;
  readonly down: ShipEvent | undefined;
}

/** The crew that a ship is to bring home, for as long as it is. */
export interface Bound {
  /** Index of the ship. */
  readonly ship: number;
  readonly from: number;
  /** Undefined while our sources know of no end. */
  readonly to: number | undefined;
}

/** A crew without a ship of its own, on its way to another. */
export interface Move {
  readonly from: { readonly ship: number; readonly day: number };
  readonly to: { readonly ship: number; readonly day: number };
}

function eventOf(row: Flown, input: GraphicInput): ShipEvent | undefined {
  const milestone = milestoneOf(row, input);
  const date = row.day ?? milestone?.date;
  if (!date) return undefined;
  const isAbout = row.day === undefined && milestone?.qualifier === 'circa';
  return { row, date, day: Date.parse(firstDay(date)) / dayLength, isAbout };
}

/** The ships of the rows, in the order in which they are first told of. A ship that never went up is left out. */
export function shipsOf({ rows }: ShipsMatter, input: GraphicInput): readonly Ship[] {
  const flown = rows.filter((row): row is Flown => row.event !== 'renumbered');
  const names = [...new Set(flown.map(({ ship }) => ship))];
  const find = (name: string, event: Flown['event']) => {
    const row = flown.find((candidate) => candidate.ship === name && candidate.event === event);
    return row && eventOf(row, input);
  };
  return names
    .map((name) => ({ name, up: find(name, 'up'), damage: find(name, 'damage'), down: find(name, 'down') }))
    .filter(({ up }) => up !== undefined);
}

/**
 * Which crew each ship was to bring home, and when a crew changed to another ship: to one that came up empty when it came, to one
 * with a crew of its own only when it left.
 */
export function crewsOf(ships: readonly Ship[]): { readonly bound: readonly Bound[]; readonly moves: readonly Move[] } {
  const bound: Bound[] = [];
  const moves: Move[] = [];
  for (const [ship, { up, damage, down }] of ships.entries()) {
    const crew = up?.row.crew;
    if (!up || crew === undefined) continue;
    const ends = [damage, down].flatMap((event) => event?.day ?? []);
    const end = ends.length > 0 ? Math.min(...ends) : undefined;
    bound.push({ ship, from: up.day, to: end });
    const home = ships.findIndex((other) => other.down?.row.crew === crew);
    const other = ships[home];
    if (end === undefined || home === ship || !other?.up || !other.down) continue;
    const wasEmpty = other.up.row.crew === undefined;
    moves.push({ from: { ship, day: end }, to: { ship: home, day: wasEmpty ? other.up.day : other.down.day } });
    if (wasEmpty) bound.push({ ship: home, from: other.up.day, to: other.down.day });
  }
  return { bound, moves };
}
