/**
 * Walks each kind of page in each language in Gecko and in WebKit, the engines that phones read with beside Chromium's: `npm run
 * test:engines`. Ends with one line, `N passed, N failed`, and leaves a sheet of what was seen in test-results/engines.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { addressOf, type Subject } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { languages } from '#lib/terms/languages.ts';
import { findFirefox, findWebKit } from '#scripts/engines.mjs';
import { freePort, siteCommand, until } from '#tests/e2e/running/site-process.ts';
import { citation, clipping, drawings, layout, sharing } from '#tests/engines/audits.ts';
import type { Engine } from '#tests/engines/engine.ts';
import { gecko } from '#tests/engines/gecko.ts';
import { webkit } from '#tests/engines/webkit.ts';

const folder = 'test-results/engines';
const faultsOf = z.array(z.string());

/** One page of each kind that readers come to. */
function kinds({ stories, updates, milestones, pages, site }: Edition): readonly Subject[] {
  const lead = stories.find(({ slug }) => slug === site.lead) ?? stories[0];
  return [
    { of: 'front' },
    { of: 'stories' },
    ...(lead ? [{ of: 'story', slug: lead.slug } as const, { of: 'embeddedStory', slug: lead.slug } as const] : []),
    { of: 'updates' },
    ...updates.slice(0, 1).map(({ slug }) => ({ of: 'update', slug }) as const),
    { of: 'timeline' },
    { of: 'topic', topic: 'crewed' },
    ...[...milestones.slice(0, 1), ...milestones.slice(-1)].map(({ id }) => ({ of: 'milestone', id }) as const),
    { of: 'programme' },
    { of: 'corrections' },
    ...pages.slice(0, 1).map(({ slug }) => ({ of: 'standingPage', slug }) as const),
    { of: 'search', q: 'SUPARCO' },
    { of: 'offline' },
    { of: 'embeddedTimeline' },
    { of: 'embeddedFactbox' },
  ];
}

const edition = await loadEdition();
const visits = languages.flatMap((language) =>
  kinds(edition).map((subject) => ({ language, path: addressOf(subject, language) })),
);

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const state = await mkdtemp(join(tmpdir(), 'engines-'));
const [command, ...parameters] = siteCommand;
const server = spawn(command, parameters, {
  stdio: 'ignore',
  env: {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    SITE_URL: origin,
    STATE_DIR: state,
    LOG_LEVEL: 'silent',
  },
});
await until(
  () =>
    fetch(`${origin}/readyz`)
      .then(({ ok }) => ok)
      .catch(() => false),
  (isReady) => isReady,
);

async function faultsAt(
  engine: Engine,
  path: string,
  language: (typeof languages)[number],
): Promise<readonly string[]> {
  await engine.open(origin + path);
  const { texts } = localeOf(language);
  const found: string[] = [];
  for (const audit of [
    layout(texts.htmlLanguage.slice(0, 2), texts.direction),
    drawings,
    clipping,
    citation,
    sharing,
  ]) {
    const answer = faultsOf.safeParse(await engine.evaluate(audit));
    found.push(...(answer.success ? answer.data : ['the page could not be looked at']));
  }
  return [...found, ...engine.complaints().map((text) => `the browser says: ${text}`)];
}

const seen: { readonly engine: string; readonly path: string; readonly file: string }[] = [];
let passed = 0;
let failed = 0;

async function walk(engine: Engine): Promise<void> {
  for (const [index, { language, path }] of visits.entries()) {
    const faults = await faultsAt(engine, path, language);
    for (const fault of new Set(faults)) console.log(`✗ ${engine.name} ${path}: ${fault}`);
    if (faults.length === 0) passed += 1;
    else failed += 1;
    const file = `${engine.name}-${index}.png`;
    await engine.evaluate('scrollTo(0, 0); return [];');
    await writeFile(join(folder, file), await engine.screenshot());
    seen.push({ engine: engine.name, path, file });
  }
}

await mkdir(folder, { recursive: true });
const firefox = findFirefox();
const mini = findWebKit();
const starts = [firefox && (() => gecko(firefox)), mini && (() => webkit(mini.driver, mini.browser))];
for (const start of starts) {
  if (!start) continue;
  const engine = await start();
  try {
    await walk(engine);
  } finally {
    await engine.close();
  }
}
server.kill('SIGTERM');
// It writes there until it has ended.
await once(server, 'exit');
await rm(state, { recursive: true, force: true });
const figures = seen.map(
  ({ engine, path, file }) =>
    `<figure><img src="${file}" width="250" alt=""><figcaption>${engine} ${path}</figcaption></figure>`,
);
await writeFile(
  join(folder, 'index.html'),
  `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>What the engines showed</title><style>body{font:12px sans-serif}figure{display:inline-block;margin:4px;vertical-align:top;width:250px}</style>${figures.join('')}</html>`,
);
if (!firefox || !mini) console.log(`There is no ${firefox ? 'WebKit' : 'Firefox'} here, so it was NOT walked.`);
console.log(`What was seen: ${folder}/index.html\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
