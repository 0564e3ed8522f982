/** Names that `::graphic{name=…}` may have: the graphics that the site can draw. */
export const graphicNames = [
  'pass',
  'ground-track',
  'station-plan',
  'launches',
  'payload-specialist',
  'promised-dates',
  'satellites',
  'moon',
  'places-offered',
  'ships',
  'candidates',
] as const;
export type GraphicName = (typeof graphicNames)[number];

/** Those too heavy to stand in a page: each is a file at `/graphics/NAME.svg`. */
export const graphicFiles: readonly GraphicName[] = ['ground-track'];

export function isGraphicName(value: string): value is GraphicName {
  return graphicNames.some((name) => name === value);
}
