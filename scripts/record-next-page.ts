/**
 * Records a page as Next renders it, for the tests of server/finishing: `npm run record`. After an upgrade of Next its diff shows what
 * the framework now puts into a page. What every build of ours changes is masked, and some line ends are added to make the diff readable.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import next from 'next';
import { createRender } from '#server/pages/render.ts';

const root = join(import.meta.dirname, '..');
const siteUrl = 'https://orbit.example';
const page = '/stories/first-seat';
const recorded = 'tests/fixtures/next-page.html';

function masked(html: string): string {
  const chunks = new Map<string, string>();
  const chunk = (name: string) => {
    chunks.set(name, chunks.get(name) ?? `chunk-${chunks.size + 1}`);
    return chunks.get(name);
  };
  return html
    .replaceAll(/(<style data-precedence[^>]*>)[^<]*/g, '$1p{margin:0}.absent{margin:0}')
    .replaceAll(/(?:<script>self\.__next_f\.push\(\[1,"(?:[^"\\]|\\.)*"\]\)<\/script>)+/g, (scripts) =>
      scripts.slice(0, scripts.indexOf('"') + 1).concat('…"])</script>'),
    )
    .replaceAll(/(static\/chunks\/)([\w~.-]+)(\.(?:js|css))/g, (_, folder, name, kind) => folder + chunk(name) + kind)
    .replaceAll(/"runtimeModuleIds":\[[\d,]*\]/g, '"runtimeModuleIds":[0]')
    .replaceAll(/<(?:script|style|link|meta|title|\/head|body|main|footer|\/body)\b/g, '\n$&');
}

process.env.CONTENT_DIR = 'tests/fixtures/good';
process.env.SITE_URL = siteUrl;
const app = next({ dev: false, dir: root });
await app.prepare();
const { status, body } = await createRender(app.getRequestHandler(), siteUrl)(page);
if (status !== 200) throw new Error(`${page} of ${process.env.CONTENT_DIR} was rendered with status ${status}`);
await writeFile(join(root, recorded), `${masked(body.toString('utf8'))}\n`);
console.log(recorded);
process.exit(0);
