import { writeFile } from 'node:fs/promises';
import { coastlinesFile } from '#scripts/coastlines.ts';

/** `npm run coastlines`: draws the land of both maps again, after a change in lib/graphics/map-views.ts. */
await writeFile(new URL('../lib/graphics/coastlines.json', import.meta.url), coastlinesFile());
