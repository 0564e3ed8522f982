import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';

/** What the preview runs, in a folder of its own where files may be broken. */
const sources = ['app', 'browser', 'components', 'content', 'lib', 'public', 'server', 'package.json', 'tsconfig.json'];

let folder: string;
let site: SiteProcess;
test.beforeAll(async () => {
  // The preview compiles each page when it is first asked for.
  test.setTimeout(180_000);
  await mkdir('test-results', { recursive: true });
  folder = resolve(await mkdtemp('test-results/code-'));
  for (const source of [...sources, 'next.config.ts']) await cp(source, join(folder, source), { recursive: true });
  // Links of the same disk: the framework follows none out of its folder.
  execFileSync('cp', ['-al', 'node_modules', join(folder, 'node_modules')]);
  site = await startSite({
    command: ['node', '--disable-warning=ExperimentalWarning', 'server/dev.ts'],
    directory: folder,
    readyWithinMs: 60_000,
    ownGroup: true,
    environment: { HOST: '', NODE_COMPILE_CACHE: '' },
  });
  await until(
    90_000,
    () => site.text('/about'),
    (html) => html.includes('class="slip'),
  );
});
test.afterAll(async () => {
  await site?.dispose();
  await rm(folder, { recursive: true, force: true });
});

/** Changes one file, and gives back how to undo it. */
async function change(file: string, from: string, to: string): Promise<() => Promise<void>> {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  expect(before).toContain(from);
  await writeFile(path, before.replace(from, to));
  return () => writeFile(path, before);
}

const limit = { timeout: 60_000 };

test('what an engineer changes is in the open page by itself, and what breaks stands there until it is mended', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.goto(`${site.origin}/about`);
  const masthead = page.getByRole('banner');
  const name = masthead.getByRole('link', { name: 'Pakistan in Orbit' });
  await expect(name).toBeVisible();

  const component = 'components/Masthead.tsx';
  let undo = await change(component, '<header', '<header title="changed by hand"');
  await expect(masthead).toHaveAttribute('title', 'changed by hand', limit);
  await undo();
  await expect(masthead).not.toHaveAttribute('title', limit);

  undo = await change('components/Masthead.module.css', '.masthead {', '.masthead {\n  outline: 3px solid red;');
  await expect(masthead).toHaveCSS('outline-style', 'solid', limit);
  await undo();
  await expect(masthead).not.toHaveCSS('outline-style', 'solid', limit);

  for (const [broken, said] of [
    ['<header className={{', 'Expected'],
    ['<header className={nowhere', 'nowhere is not defined'],
  ] as const) {
    undo = await change(component, '<header className={styles', broken);
    await expect(page.getByText(said).first(), said).toBeVisible(limit);
    await undo();
    await expect(name).toBeVisible(limit);
  }

  undo = await change('lib/i18n/en/texts.ts', "'Stories'", "'Tales'");
  await expect(masthead.getByRole('link', { name: 'Tales' })).toBeVisible(limit);
  await undo();
  await expect(masthead.getByRole('link', { name: 'Stories' })).toBeVisible(limit);

  undo = await change('server/pages/headers.ts', 'const closedPolicy', 'const const closedPolicy');
  await expect(page.getByText('The preview could not start').first()).toBeVisible(limit);
  await expect(page.locator('pre')).toContainText('headers.ts', limit);
  await undo();
  await expect(name).toBeVisible(limit);
});
