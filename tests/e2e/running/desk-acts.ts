import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { AtTheDesk } from '#tests/e2e/running/at-the-desk.ts';
import { until } from '#tests/e2e/running/site-process.ts';

const source = `sources:
  - publisher: Dawn
    title: Report of the day
    url: https://www.dawn.com/news/1
    date: 2026-11-22
`;
const published = 'published: 2026-06-01T09:00:00+05:00\n';
const story = (title: string, more = published) => `---
title: ${title}
summary: A standfirst that says in some words what is new. # as it was sent
topics: [crewed]
${more}${source}---

The first paragraph.:cite[1]
`;

/** What becomes of a text by the buttons of the desk, for the file and for the readers of a site that has the same folder. */
export function deskActs({ preview, put, keep, changes, readers, served, readersSee, open, act }: AtTheDesk): void {
  test('an update is begun, written and published by keyboard alone', async ({ page }) => {
    await keep();
    await page.goto(`${preview().origin}/desk`);
    const kind = page.getByLabel('What it is');
    await kind.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Two candidates end the first part of their training');
    // What others save meanwhile does not take away what is typed.
    await put('updates/meanwhile.md', '---\ntitle: Of somebody else\n---\n');
    await until(
      () => preview().text('/desk'),
      (html) => html.includes('updates/meanwhile.md'),
    );
    await rm(join(preview().contentDir, 'updates/meanwhile.md'));
    await page.keyboard.press('Tab');
    await page.keyboard.type('Two names');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const file = 'updates/two-candidates-end-the-first-part-of-their-training';
    await expect(page).toHaveURL(`${preview().origin}/desk/${file}`);
    const text = page.getByRole('textbox', { name: `The text of content/${file}.md` });
    await expect(text).toBeFocused();
    await expect(text).toContainText('status: draft');
    const begun = (await text.locator('.cm-line').allInnerTexts()).map((line) => line.replace(/\n$/, ''));
    const own = source.trimEnd().split('\n').slice(1);
    const at = begun.indexOf('sources:') + 1;
    const written = [...begun.slice(0, at), ...own, '---', '', 'The first part is over.:cite[1]'];
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(`${written.join('\n')}\n`);
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await readersSee(`/${file}`, 404);
    const publish = page.getByRole('button', { name: 'Publish now' });
    for (let stops = 0; stops < 20 && !(await publish.evaluate((one) => one === document.activeElement)); stops += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText(`/${file}`);
    await page.keyboard.press('Enter');
    await readersSee(`/${file}`, 200, 'The first part is over.', 'Report of the day');
    await readersSee('/updates', 200, 'Two candidates end the first part of their training');
    // It is published in the minute in which it is published, not in that in which it was begun.
    const kept = written.filter((line) => line !== 'status: draft' && !line.startsWith('published: '));
    await expect
      .poll(() => changes().filter((line) => !line.startsWith('+published: ')))
      .toEqual(kept.map((line) => `+${line}`));
    expect(changes().length).toBe(kept.length + 1);
  });

  test('a correction, a new address and a withdrawal are seen by readers, and change their own lines alone', async ({
    page,
  }) => {
    await put('stories/to-be-mended.md', story('A story to be mended'));
    await readersSee('/stories/to-be-mended', 200, 'A story to be mended');
    await keep();
    const today = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
    await open(page, 'stories/to-be-mended');
    await act(page, 'Correct …', { 'What was wrong, and what is right': 'An earlier version named another day.' });
    await readersSee('/stories/to-be-mended', 200, 'An earlier version named another day.');
    await readersSee('/corrections', 200, 'An earlier version named another day.');
    const corrected = changes();
    expect(corrected.filter((line) => line.startsWith('-'))).toEqual([]);
    expect(corrected.map((line) => line.replace(/T\S+/, ''))).toEqual([
      `+updated: ${today}`,
      '+corrections:',
      `+  - date: ${today}`,
      expect.stringMatching(/^\+ {4}text: .*An earlier version named another day\./),
    ]);

    const told = await act(page, 'Rename …', { 'The new name, or words to make it of': 'A story that was mended' });
    expect(told).toContain('/stories/a-story-that-was-mended');
    await expect(page).toHaveURL(`${preview().origin}/desk/stories/a-story-that-was-mended`);
    await expect
      .poll(async () => (await fetch(`${served().origin}/stories/to-be-mended`, { redirect: 'manual' })).status)
      .toBe(308);
    await readersSee('/stories/to-be-mended', 200, 'A story to be mended');
    expect(changes().filter((line) => /^\+aliases: /.test(line))).toEqual(['+aliases: [to-be-mended]']);

    await keep();
    await open(page, 'stories/a-story-that-was-mended');
    await act(page, 'Withdraw …', { 'Why it was withdrawn': 'Its source has taken the report back.' });
    await readersSee('/stories/a-story-that-was-mended', 410, 'Its source has taken the report back.');
    await until(
      () => readers('/stories'),
      (list) => !list.includes('A story to be mended'),
    );
  });

  test('what is to be published at a time waits for it, and what expires goes', async ({ page }) => {
    await put('stories/to-wait.md', story('A story that waits', `${published}status: draft\n`));
    await keep();
    await open(page, 'stories/to-wait');
    const told = await act(page, 'Publish at …', { 'Day and time, in Pakistan': '2199-06-01T09:00' });
    expect(told).toContain('1 June 2199');
    await expect
      .poll(changes)
      .toEqual(['-published: 2026-06-01T09:00:00+05:00', '-status: draft', '+published: 2199-06-01T09:00:00+05:00']);
    await readersSee('/stories/to-wait', 404);

    await act(page, 'Publish now');
    await readersSee('/stories/to-wait', 200, 'A story that waits');
    await act(page, 'Expire …', { 'Day and time, in Pakistan': '2199-07-01T09:00' });
    await expect.poll(changes).toContain('+expires: 2199-07-01T09:00:00+05:00');
    await readersSee('/stories/to-wait', 200);

    await act(page, 'Delete …');
    await readersSee('/stories/to-wait', 404);
    await expect(page).toHaveURL(/\/desk$/);
    await expect(page.getByRole('status')).toContainText('answers that nothing is there');
    await page.getByRole('button', { name: 'Put it back' }).click();
    await readersSee('/stories/to-wait', 200);
    await expect(page).toHaveURL(/\/desk\/stories\/to-wait$/);
  });

  test('a common fault has a button that mends it, and nothing else', async ({ page }) => {
    const faults = [
      ['published: 2026-06-01T09:00:00+05:00', 'published: 1 June 2026 09:00'],
      ['topics: [crewed]', 'topics: [crewd]'],
      ['    url: https://www.dawn.com/news/1', '    url: www.dawn.com/news/1'],
      ['The first paragraph.:cite[1]', 'The <b>first</b> paragraph.:cite[1]'],
    ] as const;
    const sound = story('A story with four faults');
    await put(
      'stories/of-faults.md',
      faults.reduce((text, [good, bad]) => text.replace(good, bad), sound),
    );
    await open(page, 'stories/of-faults');
    const cures = page.locator('.message-cure');
    const beside = page.frameLocator('iframe:visible');
    // What is wrong in the text is told once the fields are in order.
    await expect(async () => {
      if ((await cures.count()) > 0) await cures.first().click({ timeout: 5_000 });
      await expect(beside.locator('strong')).toHaveText('first', { timeout: 5_000 });
      expect(await cures.count()).toBe(0);
    }).toPass();
    await keep();
    await page.getByRole('button', { name: 'Save' }).click();
    await readersSee('/stories/of-faults', 200, '<strong>first</strong>');
    expect(changes().filter((line) => line.startsWith('+'))).toEqual([
      '+topics: [crewed]',
      '+published: 2026-06-01T09:00:00+05:00',
      '+    url: https://www.dawn.com/news/1',
      '+The **first** paragraph.:cite[1]',
    ]);
  });
}
