import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import sharp from 'sharp';
import type { AtTheDesk } from '#tests/e2e/running/at-the-desk.ts';

const title = 'A story of all parts';
const file = 'stories/a-story-of-all-parts';
const fields = (more: string) => `---
title: "${title}"
summary: "A standfirst that says in some words what is new."
${more}topics: [crewed]
status: draft
sources:
  - publisher: Dawn
    title: Report of the day
    url: https://www.dawn.com/news/1
    date: 2026-11-22
---
`;
const body = `
The first part is over[^over].:cite[1]

[^over]: For both candidates.

:::quote{speaker="Amna Khan, head of training" date="2026-11-22" source=1}
We went through every exercise twice.
:::

| Part   | Days |
| ------ | ---: |
| First  |   90 |
| Second |  120 |
`;
const figure =
  '::figure{src=/images/two-suits-on-a-rack.jpg alt="Two suits on a rack" credit="Pakistan in Orbit" licence="our own"}';

/** Registers the longest way from the desk to readers. */
export function aStoryOfAllParts({ preview, served, keep, files, act }: AtTheDesk): void {
  test('a new story with a picture, a table, a quotation, a footnote and a citation is served as it was written, and its two files alone are new', async ({
    page,
  }) => {
    await keep();
    await page.goto(`${preview().origin}/desk`);
    await page.getByLabel('What it is').selectOption('A story');
    await page.getByLabel('Its headline').fill(title);
    await page.getByRole('button', { name: 'Begin to write' }).click();
    const text = page.getByRole('textbox', { name: `The text of content/${file}.md` });
    await expect(text).toBeFocused();
    const begun = await text.locator('.cm-line').filter({ hasText: 'published: ' }).textContent();
    await text.getByText('Name of the publisher', { exact: true }).dblclick();
    await page.keyboard.insertText('Dawn');
    await expect(text.locator('.cm-line').filter({ hasText: 'publisher:' })).toHaveText('  - publisher: Dawn');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(fields(`${begun}\n`) + body);

    await page.getByRole('button', { name: 'Picture …' }).click();
    const dialog = page.getByRole('dialog', { name: 'A picture' });
    const create = { width: 1200, height: 800, channels: 3 as const, background: 'gray' };
    const buffer = await sharp({ create }).jpeg().toBuffer();
    await dialog.getByLabel('The file, at most 40 MB').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
    await dialog.getByLabel('Alternative text').fill('Two suits on a rack');
    await dialog.getByLabel('Credit').fill('Pakistan in Orbit');
    await dialog.getByLabel(/^Licence/).fill('our own');
    await dialog.getByRole('button', { name: 'Put it in' }).click();
    await expect(page.frameLocator('iframe:visible').getByRole('img', { name: 'Two suits on a rack' })).toHaveCount(1);

    expect(await act(page, 'Publish now')).toContain(`/${file}`);
    await expect.poll(async () => (await fetch(`${served().origin}/${file}`)).status).toBe(200);
    await expect(page.getByRole('navigation').locator('li:has([aria-current])')).toContainText('Live');
    expect(files()).toEqual(['A images/two-suits-on-a-rack.jpg', `A ${file}.md`]);
    const written = await readFile(join(preview().contentDir, `${file}.md`), 'utf8');
    expect(written.replace(/published: .*\n/, '')).toBe(
      `${fields('').replace('status: draft\n', '')}${body}\n${figure}\n`,
    );

    await page.goto(`${served().origin}/${file}`);
    const article = page.getByRole('article');
    await expect(article.getByRole('heading', { level: 1 })).toHaveText(title);
    const picture = article.getByRole('img', { name: 'Two suits on a rack' });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1200);
    await expect(article.getByRole('row')).toHaveText([/Part\s*Days/, /First\s*90/, /Second\s*120/]);
    await expect(article.getByRole('blockquote')).toHaveText(/We went through every exercise twice\./);
    await expect(article.getByRole('figure').filter({ has: page.getByRole('blockquote') })).toContainText(
      'Amna Khan, head of training',
    );
    await expect(article.getByText('For both candidates.')).toHaveCount(1);
    await expect(article.getByRole('link', { name: 'Report of the day' })).toHaveAttribute(
      'href',
      'https://www.dawn.com/news/1',
    );
    await expect(article.getByText('The first part is over')).toHaveCount(1);
  });
}
