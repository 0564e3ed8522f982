import type { Edition } from '#lib/content/model/model.ts';
import type { CardName } from '#lib/publishing/cards/card-name.ts';
import type { CardThing } from '#lib/publishing/cards/design.ts';
import { isTopic } from '#lib/terms/topics.ts';

/** The thing that a card is about; undefined when the edition has none. */
export function findCard(edition: Edition, { about, name }: Pick<CardName, 'about' | 'name'>): CardThing | undefined {
  switch (about) {
    case 'front':
    case 'timeline':
      return { kind: about };
    case 'programme':
      return edition.factbox('programme');
    case 'story':
      return edition.story(name);
    case 'update':
      return edition.update(name);
    case 'milestone or topic':
      return isTopic(name) ? { kind: 'topic', topic: name } : edition.milestone(name);
  }
}
