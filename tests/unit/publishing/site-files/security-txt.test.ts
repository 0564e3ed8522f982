import { describe, expect, it } from 'vitest';
import { localeOf } from '#lib/i18n/locale.ts';
import { securityTxt } from '#lib/publishing/site-files/security-txt.ts';
import { webManifest } from '#lib/publishing/site-files/web-manifest.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aStory } from '#tests/component/fixtures.ts';

const { published: lastUpdated } = aStory({ published: '2026-04-22T09:00:00+05:00' });
const site = (contact?: string) => ({ ...anEdition({}).site, ...(contact !== undefined && { contact }) });

describe('security.txt', () => {
  it('names the contact of site.yml, for a year less a day from the last time that something was published', () => {
    expect(
      securityTxt({ site: site('desk@orbit.example'), lastUpdated })
        ?.split('\n')
        .slice(0, 2),
    ).toEqual(['Contact: mailto:desk@orbit.example', 'Expires: 2027-04-21T04:00:00.000Z']);
    expect(securityTxt({ site: site('https://orbit.example/report'), lastUpdated })).toMatch(
      /^Contact: https:\/\/orbit\.example\/report\n/,
    );
  });

  it('is not there without a contact that the standard allows', () => {
    expect(securityTxt({ site: site(), lastUpdated })).toBeUndefined();
    expect(securityTxt({ site: site('http://orbit.example/'), lastUpdated })).toBeUndefined();
    expect(securityTxt({ site: site('desk@orbit.example'), lastUpdated: null })).toBeUndefined();
  });
});

describe('the manifest', () => {
  it('is named after the site', () => {
    const manifest: unknown = JSON.parse(webManifest({ ...site(), title: 'Pakistan in Orbit' }, localeOf('en')));
    expect(manifest).toMatchObject({
      name: 'Pakistan in Orbit',
      short_name: 'Pakistan in Orbit',
      lang: 'en',
      dir: 'ltr',
    });
  });
});
