import { type GraphicName, isGraphicName } from '#lib/terms/graphic-names.ts';

const first = /^\s*::graphic\{[ \t]*name[ \t]*=[ \t]*["']?([a-z-]+)["']?[ \t]*\}[ \t]*(?:\r?\n|$)/;

/** The drawing with which a text begins; undefined when it begins with anything else. Told without parsing it, as its words are counted. */
export function openingOf(markdown: string): GraphicName | undefined {
  const name = first.exec(markdown)?.[1];
  return name !== undefined && isGraphicName(name) ? name : undefined;
}
