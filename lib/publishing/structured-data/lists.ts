import type { BreadcrumbListLeaf, ItemListLeaf } from 'schema-dts';
import type { Edition, Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import type { PageDescription, PageThing } from '#lib/publishing/page-description.ts';

interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** The section that a page stands in; undefined for what stands directly under the front. */
function sectionOf(thing: PageThing, { texts, addresses }: Locale): Crumb | undefined {
  switch (thing.kind) {
    case 'story':
      return { name: texts.stories, path: addresses.stories() };
    case 'update':
      return { name: texts.updates, path: addresses.updates() };
    case 'stories':
    case 'updates':
      return thing.page.number === 1 ? undefined : { name: texts[thing.kind], path: addresses[thing.kind]() };
    case 'milestone':
    case 'topic':
      return { name: texts.timeline, path: addresses.timeline() };
    default:
      return undefined;
  }
}

/** The way from the front to a page (https://schema.org/BreadcrumbList). */
export function breadcrumbs(
  thing: PageThing,
  { title, path }: PageDescription,
  edition: Edition,
  locale: Locale,
): BreadcrumbListLeaf {
  const front = { name: edition.site.title, path: locale.addresses.front() };
  const crumbs = [front, sectionOf(thing, locale) ?? [], { name: title, path }].flat();
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: absoluteAddress(crumb.path),
    })),
  };
}

/** Milestones in the order of time; each has its own page (https://schema.org/ItemList). */
export function milestoneList(milestones: readonly Milestone[], { addresses }: Locale): ItemListLeaf {
  return {
    '@type': 'ItemList',
    numberOfItems: milestones.length,
    itemListOrder: 'https://schema.org/ItemListOrderAscending',
    itemListElement: milestones.map(({ id, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      url: absoluteAddress(addresses.milestone({ id })),
    })),
  };
}
