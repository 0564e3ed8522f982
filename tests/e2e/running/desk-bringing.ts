import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import sharp from 'sharp';
import { axeFaults } from '#tests/e2e/axe-faults.ts';
import type { PreviewProcess } from '#tests/e2e/running/preview-process.ts';
import { until } from '#tests/e2e/running/site-process.ts';

/** A photograph of more than 8 MB, lying, with the place where it was taken. */
async function photograph(): Promise<Buffer> {
  const create = { width: 3200, height: 2400, channels: 3 as const, background: 'gray' };
  const noise = await sharp({ create: { ...create, noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return sharp(noise)
    .jpeg({ quality: 100 })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 43/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** Lines of the one text that the other has not. */
const linesOnlyIn = (text: string, other: string): readonly string[] => {
  const known = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !known.has(line));
};

/** What is brought to the desk from elsewhere: a picture, and a text of another language. @param site the preview that all tests of it share */
export function bringingJourneys(site: () => PreviewProcess): void {
  const contentFile = (file: string) => join(site().contentDir, file);

  /** Every text of the folder, to be held against what it is afterwards. */
  async function texts(): Promise<ReadonlyMap<string, string>> {
    const names = await readdir(site().contentDir, { recursive: true });
    const files = names.filter((name) => /\.(?:md|yml)$/.test(name)).sort();
    return new Map(
      await Promise.all(files.map(async (name) => [name, await readFile(contentFile(name), 'utf8')] as const)),
    );
  }

  async function writeIn(page: Page, file: string) {
    await page.goto(`${site().origin}/desk/${file}`);
    await expect(page.getByRole('contentinfo').getByRole('status')).not.toBeEmpty();
    return page.getByRole('textbox', { name: `The text of content/${file}.md` });
  }

  const picturesIn = async () => (await readdir(contentFile('images')).catch(() => [])).toSorted();

  async function save(page: Page): Promise<void> {
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  }

  test('a picture of 8 MB that is dropped on a text is told what becomes of it, and stands in the page as it was said', async ({
    page,
  }) => {
    const name = 'what-a-payload-specialist-does';
    const before = await texts();
    const pictures = await picturesIn();
    const text = await writeIn(page, `stories/${name}`);
    await text.press('Control+End');
    const bytes = await photograph();
    expect(bytes.length).toBeGreaterThan(8_000_000);
    const dropped = await page.evaluateHandle((encoded) => {
      const transfer = new DataTransfer();
      const data = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([data], 'IMG_0001.JPG', { type: 'image/jpeg' }));
      return transfer;
    }, bytes.toString('base64'));
    await page.getByRole('contentinfo').dispatchEvent('drop', { dataTransfer: dropped });
    const dialog = page.getByRole('dialog', { name: 'A picture' });
    const told = dialog.getByRole('status');
    await expect(told).toContainText(
      /JPEG, 2,400 × 3,200 pixels, \d+\.\d MB: becomes WebP, [\d,]+ × [\d,]+ pixels, \d+ KB\./,
    );
    await expect(told).toContainText('scaled down');
    await expect(told).toContainText('upright');
    await expect(told).toContainText('where it was taken');
    await expect(dialog.getByRole('img', { name: 'As it would be on the site' })).toBeVisible();
    expect(await picturesIn()).toEqual(pictures);
    expect(await axeFaults(page)).toEqual([]);

    await dialog.getByRole('button', { name: 'Put it in' }).click();
    await expect(dialog.getByLabel('Alternative text')).toBeFocused();
    await dialog.getByLabel('Alternative text').fill('Grey noise, as a test makes it');
    await dialog.getByLabel('Credit').fill('Pakistan in Orbit');
    await dialog.getByLabel(/^Licence/).fill('CC BY 4.0');
    await dialog.getByRole('button', { name: 'Put it in' }).click();
    const beside = page.frameLocator('iframe:visible').getByRole('img', { name: 'Grey noise, as a test makes it' });
    await expect(beside).toHaveCount(1);
    await save(page);

    expect(await picturesIn()).toEqual([...pictures, 'grey-noise-as-a-test-makes-it.webp'].toSorted());
    const written = await readFile(contentFile('images/grey-noise-as-a-test-makes-it.webp'));
    const { exif, width, height } = await sharp(written).metadata();
    expect([exif, written.length <= 300 * 1024, height > width]).toEqual([undefined, true, true]);
    const after = await texts();
    const changed = [...after].filter(([file, now]) => before.get(file) !== now);
    expect(changed.map(([file]) => file)).toEqual([`stories/${name}.md`]);
    const [[, now] = ['', '']] = changed;
    const was = before.get(`stories/${name}.md`) ?? '';
    expect(linesOnlyIn(was, now)).toEqual([]);
    expect(linesOnlyIn(now, was)).toEqual([
      '::figure{src=/images/grey-noise-as-a-test-makes-it.webp alt="Grey noise, as a test makes it" credit="Pakistan in Orbit" licence="CC BY 4.0"}',
    ]);

    await until(
      () => site().text(`/stories/${name}`),
      (served) => served.includes('alt="Grey noise, as a test makes it"'),
    );
    const picture = await fetch(`${site().origin}/images/grey-noise-as-a-test-makes-it.webp`);
    expect(Buffer.from(await picture.arrayBuffer()).equals(written)).toBe(true);
  });

  test('a translation has its original beside it, is put in step where that has changed, and is stamped', async ({
    page,
  }) => {
    const name = 'the-moon-between-them';
    const path = contentFile(`stories/${name}.ur.md`);
    const english = await writeIn(page, `stories/${name}`);
    const sentence = 'It was written in a test.';
    await english.press('Control+End');
    await page.keyboard.type(`\n${sentence}\n`);
    await save(page);

    const before = await texts();
    const text = await writeIn(page, `stories/${name}.ur`);
    const original = page.getByRole('complementary', { name: 'The original, and the page' });
    await expect(original.getByText('One part of the original has changed since it was translated.')).toBeVisible();
    const part = original.getByRole('listitem').filter({ hasText: sentence });
    await expect(part).toContainText('changed since, not translated here');
    await expect(original.locator('[data-part="original"]')).toHaveCSS('direction', 'ltr');
    await expect(text).toHaveCSS('direction', 'rtl');

    await text.press('Control+End');
    await page.keyboard.type('\nیہ ایک آزمائش میں لکھا گیا۔\n');
    await expect(part).toContainText('changed since');
    await expect(part).not.toContainText('not translated here');
    await expect(part).toHaveAttribute('aria-current', 'true');
    await original.getByRole('button', { name: 'Title', exact: true }).click();
    await expect(text).toBeFocused();
    await expect(original.getByRole('listitem').first()).toHaveAttribute('aria-current', 'true');
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'It says what the original says' }).click();
    await page.getByRole('dialog', { name: 'What readers will see' }).getByRole('button', { name: 'Do it' }).click();
    await expect(original.getByText('Nothing in the original has changed since it was translated.')).toBeVisible();
    await expect(part).not.toContainText('changed since');

    const after = await texts();
    const changed = [...after].filter(([file, now]) => before.get(file) !== now).map(([file]) => file);
    expect(changed).toEqual([`stories/${name}.ur.md`]);
    const [was, now] = [before.get(`stories/${name}.ur.md`) ?? '', await readFile(path, 'utf8')];
    expect(linesOnlyIn(was, now)).toEqual([expect.stringMatching(/^ {2}of: /)]);
    expect(linesOnlyIn(now, was)).toEqual([expect.stringMatching(/^ {2}of: /), 'یہ ایک آزمائش میں لکھا گیا۔']);
    await until(
      () => site().text(`/ur/stories/${name}`),
      (served) => served.includes('یہ ایک آزمائش میں لکھا گیا۔'),
    );
  });
}
