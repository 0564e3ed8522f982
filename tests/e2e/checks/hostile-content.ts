import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostile as hostileHeadline } from '#tests/unit/publishing/whole-edition.ts';

const quoted = JSON.stringify(hostileHeadline);
/** Inside the days in which something is news, whenever this runs. */
const lately = `${new Date(Date.now() - 3_600_000).toISOString().slice(0, 19)}Z`;

const sources = `sources:
  - publisher: ${quoted}
    title: ${quoted}
    url: https://example.org/a
    date: 2026-04-22
corrections:
  - date: 2026-04-23
    text: ${quoted}
`;

const files: Readonly<Record<string, string>> = {
  'stories/hostile.md': `---\ntitle: ${quoted}\nsummary: ${quoted}\npublished: ${lately}\ntopics: [crewed]\nauthors: [${quoted}]\n${sources}---\n\nThe text of the story.:cite[1]\n`,
  'updates/hostile-update.md': `---\ntitle: ${quoted}\nsummary: ${quoted}\npublished: ${lately}\nstory: hostile\nauthors: [${quoted}]\n${sources}---\n\nThe text of the update.\n`,
  'milestones/hostile-milestone.md': `---\ntitle: ${quoted}\nsummary: ${quoted}\ndate: 2026-04-22\ntopics: [crewed]\nplace: {name: ${quoted}, lat: 33, lon: 73}\nvehicle: ${quoted}\nagencies: [${quoted}]\n${sources}---\n\nThe text of the milestone.\n`,
  'factboxes/programme.md': `---\ntitle: ${quoted}\nasOf: 2026-04-22\nfacts:\n  - label: ${quoted}\n    value: ${quoted}\n    asOf: 2026-04-22\n    sources:\n      - publisher: ${quoted}\n        title: ${quoted}\n        date: 2026-04-22\n---\n`,
};

/** Writes a story, an update, a milestone and a fact box that carry the headline wherever an editor can put it. */
export async function writeHostileContent(contentDir: string): Promise<void> {
  for (const [file, text] of Object.entries(files)) await writeFile(join(contentDir, file), text);
}
