import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { pino } from 'pino';
import type { Settings } from '#lib/settings.ts';
import { createAssets } from '#server/assets.ts';
import { openContent } from '#server/content.ts';
import { createDrain } from '#server/drain.ts';
import { createLivePublishing } from '#server/live-publishing.ts';
import { createPageCache } from '#server/page-cache.ts';
import { somethingWasUnpublished } from '#server/presence.ts';
import { createPreview } from '#server/preview.ts';
import { createProblemLog } from '#server/problem-log.ts';
import { readerScript } from '#server/reader-script.ts';
import { createRender } from '#server/render.ts';
import { createRequestHandler } from '#server/request-handler.ts';

const root = join(import.meta.dirname, '..');
const pageBytes = 128 * 1024 * 1024;
const assetBytes = 32 * 1024 * 1024;

/** Why the site cannot start, in one line that says what to do. */
export class StartError extends Error {}

/** Resolves to the port when the server takes connections. @throws StartError */
function listen(server: Server, { port, host }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const where = host === undefined ? `Port ${port}` : `${host}:${port}`;
      const causes: Readonly<Record<string, string>> = {
        EADDRINUSE: 'is in use; stop the other program or set PORT',
        EACCES: 'may not be used by this account; set PORT above 1023',
        EADDRNOTAVAIL: 'is not an address of this machine; set HOST to one that is, or leave it out',
      };
      reject(new StartError(`${where} ${causes[error.code ?? ''] ?? `cannot be used: ${error.message}`}`));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Starts the site, or the editors' preview: content first, then Next, then the door. */
export async function start(settings: Settings, dev: boolean): Promise<void> {
  const { siteUrl } = settings;
  if (!dev && !existsSync(join(root, '.next/BUILD_ID')))
    throw new StartError('There is no build yet; run: npm run build');
  const log = pino({ level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const onError = (what: string, error: unknown) => log.error({ err: error }, what);
  const content = await openContent({ settings, drafts: dev, log });
  const logProblems = createProblemLog(log);
  logProblems(content.current().problems);

  const server = createServer();
  const app = next({ dev, dir: root, httpServer: server, port: settings.port, ...(dev && { turbopack: true }) });
  await app.prepare();
  const handleByNext = app.getRequestHandler();

  const preview = dev ? createPreview({ siteUrl, problems: () => content.current().problems }) : undefined;
  const revision = () => content.current().revision;
  const cache = createPageCache({
    revision,
    maxBytes: pageBytes,
    keep: !dev,
    onFailure: (address, error) => onError(`${address}: the last good page was sent`, error),
  });
  const assetCache = createPageCache({ revision: () => '', maxBytes: assetBytes, keep: !dev, onFailure: onError });
  const live = createLivePublishing({
    contentDir: settings.contentDir,
    current: content.current,
    refresh: content.refresh,
    now: Date.now,
    onError: (error) => onError('the content could not be read', error),
    publish(edition) {
      const before = content.current();
      if (somethingWasUnpublished(before, edition)) cache.clear();
      content.publish(edition);
      logProblems(edition.problems);
      if (edition.revision !== before.revision) log.info({ revision: edition.revision }, 'published');
      preview?.reload();
    },
  });
  const drain = createDrain({
    server,
    onStart: (signal) => log.info(`${signal}: finishing what was asked`),
    async release() {
      live.stop();
      preview?.close();
      await content.close();
    },
    exit: (code) => process.exit(code),
  });

  const publicFiles = { base: '', directory: join(root, 'public'), immutable: false };
  const builtFiles = { base: '/_next/static', directory: join(root, '.next/static'), immutable: true };
  const script = readerScript(root);
  const handle = createRequestHandler({
    edition: content.current,
    render: createRender(handleByNext, siteUrl),
    cache,
    assets: createAssets(dev ? [publicFiles] : [builtFiles, publicFiles], siteUrl, script),
    assetCache,
    siteUrl,
    secret: settings.previewSecret,
    draining: drain.started,
    script,
    onError,
    ...(preview && { preview }),
  });
  server.on('request', (request, response) => {
    if (preview?.takes(request)) preview.handle(request, response, handleByNext);
    else void handle(request, response);
  });

  const port = await listen(server, settings);
  const { stories, milestones } = content.current();
  const size = `${count(stories.length, 'story', 'stories')}, ${count(milestones.length, 'milestone', 'milestones')}`;
  process.stdout.write(`Pakistan in Orbit is at http://${settings.host ?? 'localhost'}:${port} — ${size}\n`);
  await live.scan();
  await content.checkBodies();
  await live.look();
}
