import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'playwright/test';

const openFiles = [
  '/timeline.json',
  '/timeline.csv',
  '/timeline.ics',
  '/programme.json',
  '/schemas/timeline.json',
  '/schemas/programme.json',
];
const closedFiles = ['/', '/timeline', '/programme', '/sitemap.xml', '/robots.txt', '/healthz', '/timeline.xml'];

/** A page of another origin. A stand-in of the browser would not do: it lets no page from nowhere reach this machine. */
let elsewhere: string;
const other = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end('<title>elsewhere</title>');
});
test.beforeAll(async () => {
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  elsewhere = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`;
});
test.afterAll(() => {
  other.closeAllConnections();
  other.close();
});

test('scripts of another site may read the data, and nothing else', async ({ page, baseURL }) => {
  await page.goto(elsewhere);
  const readable = await page.evaluate(
    async (addresses) => {
      const tried = addresses.map(async (address) => {
        const length = await fetch(address).then(
          async (response) => (await response.text()).length,
          () => 0,
        );
        return length > 100 ? [address] : [];
      });
      return (await Promise.all(tried)).flat();
    },
    [...openFiles, ...closedFiles].map((path) => `${baseURL}${path}`),
  );
  expect(readable).toEqual(openFiles.map((path) => `${baseURL}${path}`));
});

test('data that has not changed is not sent again', async ({ request }) => {
  for (const path of openFiles) {
    const { etag = '' } = (await request.get(path)).headers();
    const again = await request.get(path, { headers: { 'if-none-match': etag } });
    expect([path, again.status(), (await again.body()).length]).toEqual([path, 304, 0]);
  }
});

test('each file names the schema that it keeps to, by the address at which it is served', async ({
  request,
  baseURL,
}) => {
  for (const name of ['timeline', 'programme']) {
    const data: unknown = await (await request.get(`/${name}.json`)).json();
    const address = `${baseURL}/schemas/${name}.json`;
    expect(data).toMatchObject({ $schema: address, address: `${baseURL}/${name}` });
    expect(await (await request.get(address)).json()).toMatchObject({ $id: address });
  }
});

test('whoever opens the timeline or the programme finds the data at its end', async ({ page }) => {
  await page.goto('/timeline');
  await expect(page.getByRole('region', { name: 'As data' }).getByRole('link')).toHaveText([
    'JSON',
    'CSV',
    'Calendar (ICS)',
  ]);
  await page.goto('/programme');
  await expect(page.getByRole('region', { name: 'As data' }).getByRole('link', { name: 'JSON' })).toHaveAttribute(
    'href',
    '/programme.json',
  );
});
