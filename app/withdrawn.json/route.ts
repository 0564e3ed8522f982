import { currentEdition } from '#lib/content/store/current-edition.ts';
import { withdrawnJson } from '#lib/publishing/site-files/withdrawn-list.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return new Response(withdrawnJson(await currentEdition()), { headers: { 'content-type': 'application/json' } });
}
