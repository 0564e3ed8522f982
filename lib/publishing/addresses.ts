import { settings } from '#lib/settings.ts';

/** The whole address of a path of ours. It comes from SITE_URL only, never from a request. */
export const absoluteAddress = (path: string): string => settings().siteUrl + path;
