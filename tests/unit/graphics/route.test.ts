import { describe, expect, it } from 'vitest';
import { GET } from '#app/[lang]/graphics/[name]/route.ts';
import { publishEdition } from '#lib/content/store/current-edition.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aLaunch, wenchangSite } from '#tests/unit/graphics/sketch.ts';

const get = (name: string) =>
  GET(new Request(`http://localhost/graphics/${name}`), { params: Promise.resolve({ lang: 'en', name }) });

describe('the address of a graphic', () => {
  it('answers with the drawing of the current edition, sandboxed', async () => {
    publishEdition(anEdition({ milestones: [aLaunch('a', { place: wenchangSite })] }));
    const response = await get('ground-track.svg');

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(await response.text()).toContain('>Wenchang</text>');
  });

  it.each(['launches.svg', 'nowhere.svg', 'ground-track', 'ground-track.svg.svg'])(
    'answers 404 for %s',
    async (name) => {
      expect((await get(name)).status).toBe(404);
    },
  );
});
