import { contentPath } from '#lib/content/files/file-kinds.ts';
import type { Block, Document, Edition } from '#lib/content/model/model.ts';
import { frontPage } from '#lib/pages/front-page.ts';
import { listPage } from '#lib/pages/list-page.ts';
import type { Topic } from '#lib/terms/topics.ts';
import type { Subject } from '#server/request/gate.ts';

const filesOf = (documents: readonly ({ readonly file: string } | undefined)[]): string[] =>
  documents.flatMap((document) => document?.file ?? []);

const pictureFile = (address: string): string => `content${address}`;

function milestonesOf(edition: Edition, topics: readonly Topic[]): string[] {
  return filesOf(edition.milestones.filter((milestone) => milestone.topics.some((topic) => topics.includes(topic))));
}

/** What a directive brings in from other files. */
function filesOfBlock(block: Block, edition: Edition): string[] {
  switch (block.kind) {
    case 'factbox':
      return [contentPath('factbox', block.id)];
    case 'milestone':
      return [contentPath('milestone', block.id)];
    case 'timeline':
      return milestonesOf(edition, block.topics);
    case 'figure':
      return [pictureFile(block.src)];
    case 'graphic':
    case 'prose':
    case 'quote':
    case 'note':
      return [];
  }
}

async function filesOfBody(edition: Edition, document: Document | undefined): Promise<string[]> {
  if (!document) return [];
  const { blocks } = await edition.body(document);
  return blocks.flatMap((block) => filesOfBlock(block, edition));
}

function filesOfFixed(edition: Edition, address: string): string[] {
  const path = address.replace(/\?.*$/, '');
  switch (path) {
    case '/': {
      const { lead, otherStories, updates, earlierUpdates, factbox, milestones } = frontPage(edition);
      const shown = updates.map(({ update }) => update);
      return filesOf([lead, ...otherStories, ...shown, ...earlierUpdates, factbox, ...milestones]);
    }
    case '/timeline':
      return filesOf(edition.milestones);
    case '/programme':
      return [contentPath('factbox', 'programme'), ...filesOf(edition.milestones.filter(({ step }) => step))];
    case '/corrections':
      return filesOf(
        [edition.stories, edition.updates, edition.milestones, edition.factboxes]
          .flat()
          .filter(({ corrections }) => corrections.length > 0),
      );
    default:
      return [contentPath('page', path.slice(1))];
  }
}

async function filesOfSubject(edition: Edition, address: string, subject: Subject): Promise<string[]> {
  switch (subject.of) {
    case 'fixed':
      return filesOfFixed(edition, address);
    case 'list':
      return filesOf(listPage<Document>(edition[subject.name], subject.page)?.entries ?? []);
    case 'story': {
      const story = edition.story(subject.slug);
      const hero = story?.hero ? [pictureFile(story.hero.src)] : [];
      const updates = story ? filesOf(edition.updatesOf(story.slug)) : [];
      return [contentPath('story', subject.slug), ...hero, ...updates, ...(await filesOfBody(edition, story))];
    }
    case 'update': {
      const update = edition.update(subject.slug);
      const around = update ? [edition.story(update.story), edition.milestone(update.milestone ?? '')] : [];
      const own = contentPath('update', subject.slug);
      return [own, ...filesOf(around), ...(await filesOfBody(edition, update))];
    }
    case 'timeline': {
      const milestone = edition.milestone(subject.name);
      const ofTopic = edition.milestones.filter(({ topics }) => topics.some((topic) => topic === subject.name));
      const own = contentPath('milestone', subject.name);
      return [own, ...filesOf(ofTopic), ...(await filesOfBody(edition, milestone))];
    }
    case 'shared fact':
      return [contentPath('factbox', 'programme')];
    case 'shared section':
      return [contentPath('story', subject.slug)];
    case 'picture':
      return [`content/images/${subject.name}`];
    case 'embedded story':
      return [contentPath('story', subject.slug)];
    case 'story text':
    case 'oembed':
    case 'card':
    case 'sitemap part':
      // No pages: no panel stands on them.
      return [];
  }
}

/** Files that a page is made of, whether they can be read or not. The site's own words stand on every page. */
export async function pageFiles(edition: Edition, address: string, subject: Subject): Promise<ReadonlySet<string>> {
  return new Set(['content/site.yml', ...(await filesOfSubject(edition, address, subject))]);
}
