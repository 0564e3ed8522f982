import { join } from 'node:path';
import { atRoot } from '#lib/addresses/addresses.ts';
import type { Settings } from '#lib/settings.ts';
import { createDeskActs, type DeskActsOptions } from '#server/editors/desk-acts.ts';
import { createDeskCode } from '#server/editors/desk-code.ts';
import { createDeskDoor } from '#server/editors/desk-door.ts';
import { createDeskPictures } from '#server/editors/desk-pictures.ts';
import { createDeskSend } from '#server/editors/desk-send.ts';
import { isLoopback } from '#server/editors/own-machine.ts';
import { createPreview, type Preview } from '#server/editors/preview.ts';
import { createUnsavedPages, type UnsavedPagesOptions } from '#server/editors/unsaved-pages.ts';
import type { Content } from '#server/publishing/content.ts';

export interface OpenPreviewOptions extends Omit<UnsavedPagesOptions, 'siteUrl'>, Pick<DeskActsOptions, 'takeIn'> {
  readonly settings: Settings;
  readonly content: Content;
}

/** Where readers look, when that is not here. */
function serverOf({ siteUrl, port }: Settings): string | undefined {
  const { hostname, port: own } = new URL(siteUrl);
  return isLoopback(hostname) && own === String(port) ? undefined : siteUrl;
}

export interface OpenPreview extends Preview {
  /** Has the pages compiled that an editor opens first, so that nobody waits for them. Never rejects. */
  readonly warm: () => Promise<void>;
}

/** The preview with the desk in it, which writes in the content folder. */
export function openPreview({ settings, content, takeIn, ...rest }: OpenPreviewOptions): OpenPreview {
  const { siteUrl, contentDir, stateDir, healthToken } = settings;
  const { onFailure } = rest;
  const now = Date.now;
  const pages = createUnsavedPages({ siteUrl, ...rest });
  const pictures = createDeskPictures(contentDir, siteUrl);
  const acts = {
    ...createDeskActs({ contentDir, stateDir, content, pages, takeIn, now }),
    ...createDeskSend({ contentDir, content, server: serverOf(settings), healthToken, now }),
    keepPicture: pictures.keep,
  };
  const code = createDeskCode(join(import.meta.dirname, '../..'), siteUrl);
  const page = (path: string) => pages.at(path) ?? pictures.at(path) ?? code.at(path);
  const desk = createDeskDoor({ siteUrl, acts, uploads: { picture: pictures.upload }, page, onFailure });
  return {
    ...createPreview({ siteUrl, edition: content.current, desk, deskTags: code.tags, now }),
    async warm() {
      const { stories, updates } = content.current();
      const [story, update] = [stories[0], updates[0]];
      const first = [
        atRoot.desk(),
        ...(story ? [atRoot.deskFile({ folder: 'stories', name: story.slug })] : []),
        ...(update ? [atRoot.update(update)] : []),
        ...(story ? [atRoot.story(story)] : []),
      ];
      for (const address of first) await rest.render(address).catch(() => undefined);
    },
  };
}
