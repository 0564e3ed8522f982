import { existsSync, readdirSync } from 'node:fs';

const first = (...places) => places.find((place) => place && existsSync(place));

/** Path of a Firefox on this machine: FIREFOX_PATH, or the system's. */
export const findFirefox = () =>
  first(
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );

/**
 * WebKitGTK's browser for tests and what drives it, where both are here and the screen that they need.
 * @returns {{ driver: string, browser: string } | undefined}
 */
export function findWebKit() {
  const driver = first('/usr/bin/WebKitWebDriver');
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : [];
  const browser = first(
    ...libraries.flatMap((library) =>
      ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${library}/webkit2gtk-${version}/MiniBrowser`),
    ),
  );
  return driver && browser && existsSync('/usr/bin/Xvfb') ? { driver, browser } : undefined;
}
