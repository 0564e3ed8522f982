import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { atRoot } from '#lib/addresses/addresses.ts';
import type { Settings } from '#lib/settings.ts';
import { createDrain } from '#server/drain.ts';
import { lightenFramework } from '#server/editors/lighter-framework.ts';
import { openPreview } from '#server/editors/open-preview.ts';
import { watchCode } from '#server/editors/reload.ts';
import { createSignedPreviews } from '#server/editors/signed-previews.ts';
import { createLog } from '#server/log.ts';
import { createAnswers } from '#server/pages/answers.ts';
import { createAssets } from '#server/pages/assets.ts';
import { readerScripts } from '#server/pages/finishing/reader-script.ts';
import { createPageCaches } from '#server/pages/page-caches.ts';
import { createRender } from '#server/pages/render.ts';
import { serviceWorker, workerPath } from '#server/pages/service-worker.ts';
import { somethingWasUnpublished } from '#server/pages/standing.ts';
import { createWarming } from '#server/pages/warming.ts';
import { createProcessFaults } from '#server/process-faults.ts';
import { openContent } from '#server/publishing/content.ts';
import { createLivePublishing } from '#server/publishing/live-publishing.ts';
import { createProblemLog } from '#server/publishing/problem-log.ts';
import { createDoor } from '#server/request/door.ts';
import { createHealth } from '#server/request/health.ts';
import { listen, StartError } from '#server/request/listen.ts';
import { createRequestHandler } from '#server/request/request-handler.ts';
import { createSearch } from '#server/search/search.ts';

const root = join(import.meta.dirname, '..');
const pageBytes = 128 * 1024 * 1024;
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Starts the site, or the editors' preview: content and Next beside each other, then the door. */
export async function start(settings: Settings, dev: boolean): Promise<void> {
  const { siteUrl } = settings;
  if (!dev && !existsSync(join(root, '.next/BUILD_ID')))
    throw new StartError('There is no build yet; run: npm run build');
  const log = createLog(settings.logLevel);
  const onFailure = (what: string, error: unknown) => log.error({ err: error }, what);
  // Where the framework waits for WebSockets: in production nobody passes one on, in development those that may be opened.
  const sockets = createServer();
  if (dev) lightenFramework();
  const app = next({ dev, dir: root, port: settings.port, httpServer: sockets, ...(dev && { turbopack: true }) });
  // It loads while the workers read the texts.
  const [content] = await Promise.all([openContent({ settings, drafts: dev, log }), app.prepare()]);
  const logProblems = createProblemLog(log);
  logProblems(content.current().problems);

  const { server, connections } = createDoor(siteUrl);
  const handleByNext = app.getRequestHandler();

  const search = createSearch({ onFailure });
  const cache = createPageCaches({
    edition: content.current,
    searchState: search.state,
    maxBytes: pageBytes,
    keep: !dev,
    onFailure: (address, error) => onFailure(`${address}: the last good page was sent`, error),
  });
  const publicFiles = { base: '', directory: join(root, 'public'), immutable: false };
  const builtFiles = { base: '/_next/static', directory: join(root, '.next/static'), immutable: true };
  const keepsPages = settings.serviceWorker === 'on' && !dev;
  // What editors see stays with them: no browser keeps it.
  const editorsScripts = readerScripts(root, siteUrl);
  const scripts = keepsPages ? readerScripts(root, siteUrl, true) : editorsScripts;
  const assets = createAssets(dev ? [publicFiles] : [builtFiles, publicFiles], siteUrl, [
    ...editorsScripts.files,
    ...scripts.files,
    { path: workerPath, body: serviceWorker(root, keepsPages), kind: 'worker' },
  ]);
  const render = createRender(handleByNext, siteUrl);
  const preview = dev
    ? openPreview({ settings, content, render, scripts, onFailure, takeIn: () => live.scan() })
    : undefined;
  const answers = createAnswers({
    edition: content.current,
    render,
    cache,
    assets,
    siteUrl,
    scripts,
    onFailure,
    search,
    ...(preview && { preview }),
  });
  const previews = createSignedPreviews({
    secret: settings.previewSecret,
    content,
    render,
    siteUrl,
    scripts: editorsScripts,
    now: Date.now,
  });
  const warming = createWarming({ answers, cache, edition: content.current, onFailure });

  const live = createLivePublishing({
    contentDir: settings.contentDir,
    current: content.current,
    refresh: content.refresh,
    now: Date.now,
    onError: (error) => onFailure('the content could not be read', error),
    onBlind: (why) => (why === undefined ? log.info('every folder of the content is watched again') : log.warn(why)),
    publish(edition) {
      const before = content.current();
      if (somethingWasUnpublished(before, edition)) cache.clear();
      content.publish(edition);
      search.follow(edition);
      logProblems(edition.problems);
      preview?.reload('edition');
      if (edition.revision === before.revision) return;
      log.info({ revision: edition.revision }, 'published');
      if (!dev) void warming.begin();
    },
  });
  const drain = createDrain({
    connections,
    onStart(why) {
      log.info(`${why}: finishing what was asked`);
      warming.stop();
      // An open page of the preview waits for news without end; one that was just coming anew is still answered.
      preview?.close();
    },
    async release() {
      live.stop();
      await search.close();
      await content.close();
    },
    exit: (code) => process.exit(code),
    now: () => performance.now(),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => drain.begin(signal, 0));

  const health = createHealth({
    condition: () => ({
      edition: content.current(),
      isReady: answers.isReady(),
      draining: drain.started(),
      ...live.condition(),
    }),
    onUnready: warming.begin,
    token: settings.healthToken,
    siteUrl,
  });
  const handle = createRequestHandler({
    answers,
    isAsset: assets.has,
    health,
    previews,
    forEditors: dev,
    siteUrl,
    draining: drain.started,
    isLatest: connections.isLatest,
    log,
  });
  server.on('request', (request, response) => {
    if (preview?.takes(request)) preview.handle(request, response, handleByNext);
    else handle(request, response);
  });
  if (preview) {
    watchCode(root, ['app', 'components', 'public'], () => preview.reload('code'));
    server.on('upgrade', (request, socket, head) => {
      if (preview.mayConnect(request, socket) && !sockets.emit('upgrade', request, socket, head)) socket.destroy();
    });
  }
  if (!dev) {
    const faults = createProcessFaults({
      log,
      giveUp: () => drain.begin('too many faults', 1),
      now: () => performance.now(),
    });
    // The framework prints them as they are and counts nothing.
    process.removeAllListeners('uncaughtException').on('uncaughtException', faults.exception);
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', faults.rejection);
  }

  const port = await listen(server, settings.port, settings.host, dev ? '127.0.0.1' : undefined);
  const { stories, milestones } = content.current();
  const size = `${count(stories.length, 'story', 'stories')}, ${count(milestones.length, 'milestone', 'milestones')}`;
  process.stdout.write(`Pakistan in Orbit is at http://${settings.host ?? 'localhost'}:${port} — ${size}\n`);
  if (preview) process.stdout.write(`The desk, where its texts are written, is at ${siteUrl}${atRoot.desk()}\n`);
  void preview?.warm();
  if (!dev) void warming.begin();
  search.follow(content.current());
  void content.keepCopies();
  await live.scan();
  await Promise.all([
    content.checkBodies().then(live.look),
    assets.compress().catch((error: unknown) => onFailure('the assets could not be compressed', error)),
  ]);
}
