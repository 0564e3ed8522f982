import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { notFound, pages } from '#tests/e2e/addresses.ts';

const hasJava = spawnSync('java', ['-version']).status === 0;

test('the W3C’s checker finds no error on any page', async ({ baseURL }) => {
  test.skip(!hasJava, 'this machine has no Java: html-validate alone has looked at the pages');
  const folder = await mkdtemp(join(tmpdir(), 'orbit-pages-'));
  try {
    const files = await Promise.all(
      Object.entries({ ...pages, 'not found': notFound }).map(async ([name, address]) => {
        const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.html`);
        const html = await (await fetch(new URL(address, baseURL))).text();
        // Its CSS is years behind: it knows neither @container nor anchors. Style sheets are checked by the linter.
        await writeFile(file, html.replaceAll(/<style>[^<]*<\/style>/g, ''));
        return file;
      }),
    );
    const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';
    const { stderr } = spawnSync('java', ['-jar', jar, '--format', 'json', '--errors-only', ...files], {
      encoding: 'utf8',
    });
    const found = JSON.parse(stderr).messages.map(
      ({ url, message, extract }: { url: string; message: string; extract: string }) =>
        `${url.split('/').at(-1)}: ${message} ${extract}`,
    );
    expect(found).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
