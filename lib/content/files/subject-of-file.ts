import type { Subject } from '#lib/addresses/addresses.ts';
import { contentPath, type FileKind } from '#lib/content/files/file-kinds.ts';

/** The fact box that has a page of its own; the others stand in other pages. */
const programme = 'programme';

/** What the page of a file is about; undefined for a file that has none. */
export function subjectOfFile(kind: FileKind, name: string): Subject | undefined {
  switch (kind) {
    case 'story':
    case 'update':
      return { of: kind, slug: name };
    case 'milestone':
      return { of: 'milestone', id: name };
    case 'factbox':
      return name === programme ? { of: 'programme' } : undefined;
    case 'page':
      return { of: 'standingPage', slug: name };
    case 'picture':
      return { of: 'picture', name };
    case 'site':
      return { of: 'front' };
    case 'style':
    case 'data':
      return undefined;
  }
}

/** The file that a page stands and falls with, whether or not it exists; undefined where there is no one file. */
export function fileOfSubject(subject: Subject): string | undefined {
  switch (subject.of) {
    case 'story':
    case 'storyText':
    case 'embeddedStory':
    case 'sharedSection':
      return contentPath('story', subject.slug);
    case 'update':
      return contentPath('update', subject.slug);
    case 'milestone':
      return contentPath('milestone', subject.id);
    case 'programme':
    case 'sharedFact':
    case 'embeddedFactbox':
      return contentPath('factbox', programme);
    case 'standingPage':
      return contentPath('page', subject.slug);
    case 'picture':
      return contentPath('picture', subject.name);
    case 'front':
    case 'stories':
    case 'updates':
    case 'timeline':
    case 'topic':
    case 'corrections':
    case 'offline':
    case 'search':
    case 'embeddedTimeline':
    case 'feed':
    case 'topicFeed':
    case 'card':
    case 'cardCrop':
    case 'graphic':
    case 'oembed':
    case 'timelineJson':
    case 'timelineCsv':
    case 'timelineCalendar':
    case 'programmeJson':
    case 'dataSchema':
    case 'sitemap':
    case 'sitemapPart':
    case 'newsSitemap':
    case 'robots':
    case 'llms':
    case 'manifest':
    case 'takenDown':
    case 'security':
    case 'healthz':
    case 'readyz':
    case 'desk':
    case 'deskCards':
    case 'deskFile':
    case 'preview':
      return undefined;
  }
}
