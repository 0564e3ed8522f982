import { noSuchData, openJson } from '#app/open-data.ts';
import { atRoot } from '#lib/addresses/addresses.ts';
import { dataSchemas } from '#lib/addresses/table.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { jsonSchema } from '#lib/publishing/data/data-schema.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly name: string }>;
}

/** What a data file looks like; its media type is that of JSON Schema itself. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  const known = dataSchemas.find((schema) => name === `${schema}.json`);
  if (!known) return noSuchData();
  return openJson(jsonSchema(known, absoluteAddress(atRoot.dataSchema({ name: known }))), 'application/schema+json');
}
