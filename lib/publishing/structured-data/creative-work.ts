import type { CorrectionCommentLeaf, CreativeWorkLeaf } from 'schema-dts';
import type { Correction, Source } from '#lib/content/matter/schema.ts';

/** What a text is taken from. Our own words for a source are never its name. */
export function citation({ title, description, publisher, url, date }: Source): CreativeWorkLeaf {
  return {
    '@type': 'CreativeWork',
    ...(title === undefined ? {} : { name: title }),
    ...(title === undefined && description !== undefined ? { description } : {}),
    publisher: { '@type': 'Organization', name: publisher },
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { datePublished: date.iso }),
  };
}

const comment = ({ date, text }: Correction): CorrectionCommentLeaf => ({
  '@type': 'CorrectionComment',
  text,
  datePublished: date.iso,
});

/** Sources and corrections of a document, as properties of https://schema.org/CreativeWork. */
export function provenance({ sources, corrections }: ProvenOf) {
  return {
    citation: sources.map(citation),
    ...(corrections.length === 0 ? {} : { correction: corrections.map(comment) }),
  };
}

interface ProvenOf {
  readonly sources: readonly Source[];
  readonly corrections: readonly Correction[];
}
