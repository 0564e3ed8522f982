import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from 'playwright/test';
import type { PreviewProcess } from '#tests/e2e/running/preview-process.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';

/** A preview with its desk, and the site of readers that has the same folder. */
export interface AtTheDesk {
  readonly preview: () => PreviewProcess;
  readonly served: () => SiteProcess;
  /** Writes a file as another program would. @param file in the content folder */
  readonly put: (file: string, text: string) => Promise<void>;
  /** Remembers the folder as it stands now. */
  readonly keep: () => Promise<void>;
  /** Files that are new or changed since, and gone: `A stories/a.md`. */
  readonly files: () => readonly string[];
  /** Lines that are new and gone since: `+title: A`. */
  readonly changes: () => readonly string[];
  /** Status and text of an answer. */
  readonly readers: (address: string) => Promise<string>;
  readonly readersSee: (address: string, status: number, ...texts: readonly string[]) => Promise<string>;
  /** Opens a text at the desk. @param file without its ending */
  readonly open: (page: Page, file: string) => Promise<Locator>;
  /** Presses a button, answers what it asks, and does it once it has been told what readers will see, which is given back. */
  readonly act: (page: Page, name: string, answers?: Readonly<Record<string, string>>) => Promise<string | null>;
}

/** @param preview that all tests of a file share */
export function atTheDesk(preview: () => PreviewProcess): AtTheDesk {
  let served: SiteProcess;
  let before: string;

  test.beforeEach(async () => {
    served ??= await startSite({ contentDir: preview().contentDir, environment: { NODE_ENV: 'production' } });
    before = await mkdtemp(join(tmpdir(), 'orbit-before-'));
  });
  test.afterEach(() => rm(before, { recursive: true, force: true }));
  test.afterAll(() => served?.dispose());

  /** How the folder differs from what was kept, as git says it. */
  function difference(...how: readonly string[]): readonly string[] {
    const parameters = ['diff', '--no-index', '--no-color', '--no-renames', ...how, before, preview().contentDir];
    try {
      execFileSync('git', parameters, { encoding: 'utf8' });
      return [];
    } catch (error) {
      const { stdout } = Object(error);
      return String(stdout).split('\n');
    }
  }

  const readers = async (address: string) => {
    const answer = await fetch(served.origin + address);
    return `${answer.status} ${await answer.text()}`;
  };

  return {
    preview,
    served: () => served,
    put: (file, text) => writeFile(join(preview().contentDir, file), text),
    keep: () => cp(preview().contentDir, before, { recursive: true }),
    files: () =>
      difference('--name-status').flatMap((line) => {
        const [is, path] = line.split('\t');
        return path === undefined
          ? []
          : `${is} ${path.replace(`${preview().contentDir}/`, '').replace(`${before}/`, '')}`;
      }),
    changes: () => difference('--unified=0').filter((line) => /^[+-]/.test(line) && !/^(?:---|\+\+\+) /.test(line)),
    readers,
    readersSee: (address, status, ...texts) =>
      until(
        () => readers(address),
        (page) => page.startsWith(`${status} `) && texts.every((text) => page.includes(text)),
      ),
    async open(page, file) {
      await until(
        () => preview().text('/desk'),
        (html) => html.includes(`/desk/${file}`),
      );
      await page.goto(`${preview().origin}/desk/${file}`);
      const says = page.getByRole('contentinfo').getByRole('status');
      await expect(says).not.toBeEmpty();
      return says;
    },
    async act(page, name, answers = {}) {
      const button = page.getByRole('button', { name, exact: true });
      const more = page.getByRole('button', { name: 'More …' });
      // What is rare and grave stands behind the others.
      if (!(await button.isVisible())) await more.click();
      await button.click();
      if (Object.keys(answers).length > 0) {
        const asked = page.getByRole('dialog');
        for (const [label, answer] of Object.entries(answers)) await asked.getByLabel(label).fill(answer);
        await asked.getByRole('button').first().click();
      }
      const foretold = page.getByRole('dialog', { name: 'What readers will see' });
      const told = await foretold.locator('[data-part="foretold"]').textContent();
      await foretold.getByRole('button', { name: 'Do it' }).click();
      await expect(foretold).toBeHidden();
      return told;
    },
  };
}
