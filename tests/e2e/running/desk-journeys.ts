import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { axeFaults } from '#tests/e2e/axe-faults.ts';
import type { AtTheDesk } from '#tests/e2e/running/at-the-desk.ts';
import type { PreviewProcess } from '#tests/e2e/running/preview-process.ts';
import { until } from '#tests/e2e/running/site-process.ts';

const story = (title: string, body = 'The first paragraph.:cite[1]') => `---
title: ${title} # as it was sent
summary: A standfirst that says in some words what is new.
published: 2026-06-01T09:00:00+05:00
status: draft
topics: [crewed]
sources:
  - publisher: Dawn
    description: report of the day
    date: 2026-11-22
---

${body}
`;

/** What editors do at the desk. */
export function deskJourneys({ preview, keep, changes, readersSee }: AtTheDesk): void {
  async function put(name: string, title: string, text = story(title)): Promise<string> {
    const path = join(preview().contentDir, `stories/${name}.md`);
    await writeFile(path, text);
    await until(
      () => preview().text('/desk'),
      (html) => html.includes(`/desk/stories/${name}`),
    );
    return path;
  }

  /** The desk's text of a file, once it has been looked at. */
  async function writeIn(page: Page, file: string) {
    await page.goto(`${preview().origin}/desk/${file}`);
    const says = page.getByRole('contentinfo').getByRole('status');
    await expect(says).not.toBeEmpty();
    const text = page.getByRole('textbox', { name: `The text of content/${file}.md` });
    return { text, says, beside: page.frameLocator('iframe:visible') };
  }

  test('a text is written beside its page: a fault is told at its place and mended by a button, and what is saved is there for readers', async ({
    page,
  }) => {
    const path = await put('written', 'A story to write in');
    const { text, says, beside } = await writeIn(page, 'stories/written');
    await expect(beside.getByRole('heading', { level: 1 })).toHaveText('A story to write in');
    await expect(says).toHaveText('Draft: readers do not see this.');

    await text.press('Control+End');
    await page.keyboard.type('\nIt is <b>new</b>.:cite[9]\n');
    await expect(page.getByText('cites source 9, but there is 1 source')).toBeVisible();
    await expect(beside.getByText('The first paragraph.')).toBeVisible();
    await expect(says).toContainText('One error keeps this from readers');
    await page.getByRole('button', { name: 'Write it in Markdown' }).click();
    await expect(text).toContainText('It is **new**.');
    await page.getByText('cites source 9').waitFor();
    await text.press('Control+End');
    for (const _ of ':cite[9]\n') await page.keyboard.press('Backspace');
    await page.keyboard.type(':cite[1]');
    await expect(beside.locator('strong')).toHaveText('new');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    expect(await readFile(path, 'utf8')).toBe(`${story('A story to write in')}\nIt is **new**.:cite[1]`);

    await page.getByRole('button', { name: 'Publish now' }).click();
    const foretold = page.getByRole('dialog', { name: 'What readers will see' });
    await expect(foretold).toContainText('/stories/written');
    await foretold.getByRole('button', { name: 'Do it' }).click();
    await expect(says).toContainText('Readers see');
    await expect(text).not.toContainText('status: draft');
    expect(await readFile(path, 'utf8')).not.toContain('status');
    expect(await axeFaults(page)).toEqual([]);
  });

  test('what another program has saved meanwhile is shown beside one’s own text, and never overwritten unasked', async ({
    page,
  }) => {
    const yours = story('A story of two desks').replace('status: draft\n', '');
    const path = await put('shared', 'A story of two desks', yours);
    const { text } = await writeIn(page, 'stories/shared');
    const dialog = page.getByRole('dialog', { name: 'Somebody else has saved it meanwhile' });
    const theirs = story('A story of two desks', 'Theirs.:cite[1]').replace('status: draft\n', '');

    await text.press('Control+End');
    await page.keyboard.type('\nYours.');
    await writeFile(path, theirs);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByRole('region', { name: 'Yours' }).locator('mark')).toHaveText([
      'The first paragraph.:cite[1]',
      'Yours.',
    ]);
    await expect(dialog.getByRole('region', { name: 'Theirs' }).locator('mark')).toContainText('Theirs.');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(text).toContainText('Theirs.');
    await readersSee('/stories/shared', 200, 'Theirs.');
    expect(await readFile(path, 'utf8')).toBe(theirs);

    await text.press('Control+End');
    await page.keyboard.type('\nYours.\n');
    await writeFile(path, theirs.replace('Theirs.', 'Theirs, for the second time.'));
    await keep();
    await page.getByRole('button', { name: 'Save' }).click();
    await dialog.getByLabel('Yours (saved over theirs)').check();
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await readersSee('/stories/shared', 200, 'Theirs.', 'Yours.');
    expect(changes()).toEqual(['-Theirs, for the second time.:cite[1]', '+Theirs.:cite[1]', '+', '+Yours.']);
  });

  test('one word that is changed in the form is one changed line of the file, and the page beside it follows', async ({
    browser,
  }) => {
    // As browsers are outside tests: a light that is emulated is that of every frame.
    const context = await browser.newContext({ colorScheme: null });
    const page = await context.newPage();
    const path = await put('in-a-form', 'A headline of a form');
    await page.goto(`${preview().origin}/desk/stories/in-a-form`);
    const beside = page.frameLocator('iframe:visible');
    await expect(beside.getByRole('heading', { level: 1 })).toHaveText('A headline of a form');
    await page.getByRole('radio', { name: 'Text' }).focus();
    await page.keyboard.press('ArrowRight');
    const form = page.getByRole('form', { name: 'The fields of content/stories/in-a-form.md' });
    const headline = form.getByLabel('Headline', { exact: true });
    await expect(headline).toHaveValue('A headline of a form');
    await expect(headline).toHaveAccessibleDescription(/^The headline\./);

    await headline.press('End');
    await headline.pressSequentially(', in one line');
    await expect(beside.getByRole('heading', { level: 1 })).toHaveText('A headline of a form, in one line');
    await headline.fill('');
    await headline.press('Tab');
    await expect(headline).toHaveAttribute('aria-invalid', 'true');
    await expect(headline).toHaveAccessibleDescription(/Mend: /);
    expect(await axeFaults(page)).toEqual([]);
    await headline.press('Control+z');
    await expect(headline).toHaveValue('A headline of a form, in one line');
    await expect(headline).not.toHaveAttribute('aria-invalid');

    await form.getByRole('button', { name: 'Add a source' }).click();
    const publisher = form.getByRole('group', { name: 'Sources' }).getByLabel('Publisher', { exact: true }).last();
    await expect(publisher).toBeFocused();
    await publisher.fill('CMSA');
    await expect(form.getByText('Source 2CMSA')).toBeVisible();
    const second = form.locator('[data-entry="sources.2"]');
    await second.getByRole('button', { name: 'Move up' }).click();
    await expect(page.getByText('Source 1 stays where it is')).toBeVisible();
    await expect(second.getByRole('button', { name: 'Move up' })).toBeFocused();
    await form.getByRole('button', { name: 'Remove Source 2' }).click();
    await expect(form.getByText('Source 2')).toHaveCount(0);

    await page.keyboard.press('Control+s');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    expect(await readFile(path, 'utf8')).toBe(story('A headline of a form, in one line'));

    for (const [light, isDark] of [
      ['Night', true],
      ['Day', false],
    ] as const) {
      await page.getByRole('radio', { name: light }).check();
      await expect
        .poll(() => beside.locator('html').evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
        .toBe(isDark);
    }
    await page.getByRole('radio', { name: 'Text' }).check();
    await expect(page.getByRole('textbox', { name: /^The text of/ })).toContainText('in one line # as it was sent');
    await context.close();
  });

  test('a file is found by its words and its state, without a script, and opened', async ({ browser, page }) => {
    await put('to-be-found', 'A headline that somebody looks for');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${preview().origin}/desk`);
    await plain.getByRole('searchbox').fill('SOMEBODY looks');
    await plain.getByLabel('State').selectOption('Draft');
    await plain.getByRole('button', { name: 'Find' }).click();
    await expect(plain.getByRole('region', { name: '1 file' }).getByRole('listitem')).toContainText('Draft');
    await expect(plain.getByLabel('State')).toHaveValue('draft');
    const address = plain.url();
    await context.close();

    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.getByRole('link', { name: 'A headline that somebody looks for' }).click();
    await expect(page.getByRole('textbox', { name: 'The text of content/stories/to-be-found.md' })).toContainText(
      'somebody looks for',
    );
  });
}

/** After all others, for each page that lists them takes its time from then on. */
export function aThousandFilesAreShown(site: () => PreviewProcess): void {
  test('the desk shows a thousand files', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `of-a-thousand-${index}`);
    await Promise.all(
      names.map((name) => writeFile(join(site().contentDir, `stories/${name}.md`), story(`Story ${name}`))),
    );
    await until(
      () => site().text('/desk'),
      (html) => names.every((name) => html.includes(`href="/stories/${name}"`)),
    );
  });
}
