import type { CardShape } from '#lib/publishing/cards/design.ts';

/** What the address of a card says. */
export interface CardName {
  readonly about: 'front' | 'programme' | 'timeline' | 'story' | 'update' | 'milestone or topic';
  /** Slug, id or topic; '' where `about` says it all. */
  readonly name: string;
  readonly shape: CardShape;
  readonly extension: 'png' | 'jpg';
}

const shape =
  /^(?:(front|programme|timeline)|(stories|updates|timeline)\/([a-z0-9-]{1,80}))(?:\.(16x9|4x3|1x1))?\.(png|jpg)$/;

const folders = { stories: 'story', updates: 'update', timeline: 'milestone or topic' } as const;
const isAlone = (text: string | undefined): text is 'front' | 'programme' | 'timeline' =>
  text === 'front' || text === 'programme' || text === 'timeline';
const isFolder = (text: string | undefined): text is keyof typeof folders => text !== undefined && text in folders;
const isCrop = (text: string | undefined): text is Exclude<CardShape, 'card'> =>
  text === '16x9' || text === '4x3' || text === '1x1';

/** Reads what stands in an address after `/cards/`; undefined when it is no card's. */
export function readCardName(text: string): CardName | undefined {
  const [whole, alone, folder, name = '', crop, extension] = shape.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const rest = { shape: isCrop(crop) ? crop : 'card', extension: extension === 'jpg' ? 'jpg' : 'png' } as const;
  if (isAlone(alone)) return { about: alone, name: '', ...rest };
  return isFolder(folder) ? { about: folders[folder], name, ...rest } : undefined;
}
