import Validator from '@adobe/structured-data-validator';
import { imageSize } from 'image-size';
import { expect, test } from 'playwright/test';
import { pages } from '#tests/e2e/addresses.ts';
import { readHead } from '#tests/e2e/walking/page-head.ts';
import { pagesOf, walkSite } from '#tests/e2e/walking/site-walk.ts';
import { schemaOrgFile, schemaOrgTypes } from '#tests/e2e/walking/vocabulary.ts';

const thingsAt = async (address: string, base: string | undefined) =>
  readHead(await (await fetch(new URL(address, base))).text()).things;

const vocabulary = schemaOrgTypes();

function allows(type: string, property: string): boolean {
  const known = vocabulary.get(type);
  return (
    known !== undefined && (known.properties.includes(property) || known.parents.some((up) => allows(up, property)))
  );
}

/** Names in a thing, and in the things within it, that schema.org does not have. */
function strangers(value: unknown, where: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => strangers(one, where));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const type = String(entries.find(([name]) => name === '@type')?.[1]);
  return entries
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, inner]) => [
      ...(allows(type, name) ? [] : [`${where}: ${type} has no ${name}`]),
      ...strangers(inner, `${where} ${name}`),
    ]);
}

test('every page of the sitemap uses schema.org’s own words, and passes what search engines ask for', async ({
  baseURL,
}) => {
  expect([allows('NewsArticle', 'headline'), allows('NewsArticle', 'startDate')]).toEqual([true, false]);
  const validator = new Validator(schemaOrgFile());
  for (const [address, { things }] of pagesOf(await walkSite(baseURL))) {
    expect(things.length, address).toBeGreaterThan(0);
    expect(strangers(things, address)).toEqual([]);
    const jsonld = Object.fromEntries(things.map((thing) => [thing['@type'], [thing]]));
    const issues = await validator.validate({ jsonld, microdata: {}, rdfa: {} });
    expect(
      issues.filter(({ severity }) => severity === 'ERROR').map(({ issueMessage }) => issueMessage),
      address,
    ).toEqual([]);
  }
});

test('the validator does find faults', async () => {
  const jsonld = {
    BreadcrumbList: [{ '@type': 'BreadcrumbList', itemListElement: [] }],
    Nonsense: [{ '@type': 'Nonsense' }],
  };
  const issues = await new Validator(schemaOrgFile()).validate({ jsonld, microdata: {}, rdfa: {} });
  expect(issues.length).toBeGreaterThan(0);
});

test('a story names its authors, its publisher and what the publisher holds itself to', async ({ baseURL }) => {
  const [article, crumbs] = await thingsAt(pages.story, baseURL);
  const at = (path: string) => new URL(path, baseURL).href;
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    mainEntityOfPage: at(pages.story),
    inLanguage: 'en',
    author: [{ '@type': 'Organization', name: 'Pakistan in Orbit' }],
    publisher: {
      '@type': 'Organization',
      publishingPrinciples: at('/how-we-report'),
      correctionsPolicy: at('/corrections'),
    },
  });
  expect(crumbs).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [{ position: 1 }, { position: 2 }, { position: 3 }],
  });
});

test('the pictures of stories and updates exist in the three shapes', async ({ baseURL }) => {
  for (const page of [pages.story, pages.update]) {
    const [article] = await thingsAt(page, baseURL);
    const images = Array.isArray(article?.image) ? article.image.map(String) : [];
    const sizes = await Promise.all(
      images.map(async (image) => imageSize(new Uint8Array(await (await fetch(image)).arrayBuffer()))),
    );
    expect(sizes.map(({ width, height }) => `${width}x${height}`)).toEqual(['1200x675', '1200x900', '1200x1200']);
  }
});

test('an event is something that has a day and a place; what has none is not called one', async ({ baseURL }) => {
  const [signed] = await thingsAt(pages.milestone, baseURL);
  expect(signed?.mainEntity).toMatchObject({
    '@type': 'Event',
    startDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    location: { '@type': 'Place', name: expect.stringMatching(/\w/) },
  });
  const [planned] = await thingsAt(pages['planned milestone'], baseURL);
  expect(planned).toMatchObject({ '@type': 'WebPage' });
  expect(planned).not.toHaveProperty('mainEntity');
});

test('the timeline lists every milestone once, by its own address', async ({ baseURL }) => {
  const { milestones } = await (await fetch(new URL('/timeline.json', baseURL))).json();
  const [timeline] = await thingsAt(pages.timeline, baseURL);
  expect(timeline?.mainEntity).toMatchObject({
    '@type': 'ItemList',
    itemListElement: milestones.map((milestone: { address: string; title: string }, index: number) => ({
      position: index + 1,
      url: milestone.address,
      name: milestone.title,
    })),
  });
});
