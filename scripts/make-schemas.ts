import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFiles } from '#lib/editors/writing/content-schemas.ts';

/** `npm run schemas`: writes schemas/ anew from the schemas that the check uses. */
const folder = join(import.meta.dirname, '../schemas');
for (const [file, text] of Object.entries(schemaFiles())) await writeFile(join(folder, file), text);
