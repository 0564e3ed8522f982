import { readAddress, type Subject } from '#lib/addresses/addresses.ts';
import { rowOf } from '#lib/addresses/table.ts';
import { type Names, reasonAgainstPicture } from '#lib/content/checks/names.ts';
import { fileOfSubject } from '#lib/content/files/subject-of-file.ts';

/** What an address of ours is about, whatever its query and fragment ask; undefined when it is none of the site's. */
export function subjectAt(address: string): Subject | undefined {
  const path = address.replace(/[?#].*$/, '');
  try {
    return readAddress(decodeURIComponent(path))?.subject;
  } catch {
    return undefined;
  }
}

const isStory = (slug: string, names: Names): boolean => names.of('story').includes(slug) || names.aliases.has(slug);

/** Whether an address of ours leads a reader somewhere, or will when what it names is published. */
export function leadsSomewhere(subject: Subject | undefined, names: Names): boolean {
  if (!subject || rowOf(subject.of).forEditors) return false;
  switch (subject.of) {
    case 'story':
    case 'storyText':
    case 'embeddedStory':
    case 'sharedSection':
      return isStory(subject.slug, names);
    case 'card':
    case 'cardCrop':
      return leadsSomewhere(subjectAt(subject.page === '/front' ? '/' : subject.page), names);
    case 'picture':
      return reasonAgainstPicture(subject.name, names) === undefined;
    default: {
      const file = fileOfSubject(subject);
      return file === undefined || names.files.has(file);
    }
  }
}
