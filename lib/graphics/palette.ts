/**
 * The colours of drawings that are files of their own and cannot read the page's tokens.
 * They are those of app/tokens.css; a test holds the two together.
 */
export interface Palette {
  readonly paper: string;
  readonly tint: string;
  readonly ink: string;
  readonly 'ink-2': string;
  readonly green: string;
  readonly verm: string;
  readonly edge: string;
  readonly land: string;
}

export const day: Palette = {
  paper: '#f2f2e6',
  tint: '#e6e6d7',
  ink: '#14191a',
  'ink-2': '#454b47',
  green: '#0b5d3a',
  verm: '#ad2e10',
  edge: '#828377',
  land: '#c8c8b6',
};

export const night: Palette = {
  paper: '#0f1518',
  tint: '#1a2226',
  ink: '#eeebde',
  'ink-2': '#b4b7ac',
  green: '#6cc896',
  verm: '#ff8d6a',
  edge: '#6f7a7b',
  land: '#33403f',
};

export const print: Palette = {
  paper: '#fff',
  tint: '#fff',
  ink: '#000',
  'ink-2': '#333',
  green: '#0b5d3a',
  verm: '#ad2e10',
  edge: '#777',
  land: '#ccc',
};

/** The palette as custom properties. */
export function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}
