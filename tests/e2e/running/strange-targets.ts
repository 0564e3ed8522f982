import type { Random } from '#tests/e2e/running/random.ts';

/** A request target that carries the mark, or strains a page's own address. */
type Target = (random: Random, mark: string, page: string) => string;

const many = (part: string, length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

export const strangeTargets: Readonly<Record<string, Target>> = {
  'an ordinary address': (_random, _mark, page) => page,
  'an unknown address': (random, mark) =>
    random.pick([
      `/${mark}`,
      `/stories/${mark}`,
      `/updates/${mark}`,
      `/timeline/${mark}`,
      `/images/${mark}.png`,
      `/${mark}.xml`,
    ]),
  'the absolute form': (random, mark, page) =>
    random.pick([
      `http://${mark}.example${page}`,
      `https://user:${mark}@${mark}.example:99999${page}`,
      `HTTP://${mark}${page}`,
      `http://${mark}`,
      `http:///${mark}`,
      `ftp://${mark}.example/`,
      `javascript:${mark}`,
      `http://[::1${page}`,
      `${mark}.example${page}`,
      `http://localhost?${mark}`,
    ]),
  'no path': (random, mark) => random.pick(['*', '', `?${mark}`, `#${mark}`, mark, `${mark}:443`, `@${mark}`, '.']),
  'broken encoding': (random, mark) =>
    random
      .pick(['%', '%z', '%f', '%zz', '%u0041', '%ff', '%c0%af', '%ed%a0%80', '%f8%80%80%80', '%e2%82'])
      .replace(/^/, `/stories/${mark}`),
  'encoded twice': (random, mark, page) =>
    random.pick([
      `/%252e%252e/${mark}`,
      `/stories/%2500${mark}`,
      `/%73tories/${mark}`,
      encodeURI(encodeURI(`/stories/${mark} é`)),
      page.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
      `/stories%2f${mark}`,
      `/stories%5c${mark}`,
      `/en%2f%2f${mark}.example`,
    ]),
  'control characters': (random, mark, page) => {
    const code = random.below(33) || 127;
    return random.pick([
      `/stories/${mark}${String.fromCharCode(code)}`,
      `${page}${String.fromCharCode(code)}`,
      `/stories/${mark}%${code.toString(16).padStart(2, '0')}`,
      `${page}%0d%0aX-Note:%20${mark}`,
    ]);
  },
  dots: (random, mark, page) =>
    random.pick([
      `/../${mark}`,
      `/./${page}`,
      `/stories/../../../../etc/passwd?${mark}`,
      `/stories/%2e%2e/%2e%2e/${mark}`,
      `/..;/${mark}`,
      `/.env`,
      `/.git/config`,
      `/.well-known/${mark}`,
      `/stories/....//${mark}`,
      `/_next/static/../../package.json`,
      `/_next/static/%2e%2e/%2e%2e/package.json`,
      `/images/..%2f..%2fpackage.json`,
      `/c:\\windows\\${mark}`,
    ]),
  long: (random, mark, page) => {
    const length = random.pick([80, 81, 250, 511, 512, 513, 4_000, 9_000, 15_500, 40_000]);
    return random.pick([
      `/stories/${mark}${many('a', length)}`,
      `/${many(`${mark}/`, length)}`,
      `/${many('%41', length)}`,
      `${page}?${many(`${mark}=1&`, length)}`,
      `${page}?${mark}=${many('%', length)}`,
    ]);
  },
  'other scripts': (random, mark, page) =>
    random.pick([
      `/stories/天宫${mark}`,
      `/stories/${encodeURIComponent(`خلا${mark}`)}`,
      `/${encodeURIComponent('‮')}${mark}`,
      `/stories/${encodeURIComponent('🚀')}${mark}`,
      `/${encodeURIComponent('ſtories')}`,
      `/ＳＴＯＲＩＥＳ/${mark}`,
      `${page}?q=${encodeURIComponent('é')}${mark}`,
      `/STORIES/${mark}`,
      `/stories/${mark}\u00ff`,
    ]),
  'the framework’s own': (random, mark, page) =>
    random.pick([
      `/_next/data/${mark}/en.json`,
      `/_next/image?url=%2Ffavicon.ico&w=64&q=75&${mark}`,
      `/_next/image?url=http://${mark}.example/a.png&w=64&q=75`,
      `/_next/static/chunks/${mark}.js`,
      `/_next/${mark}`,
      '/_next',
      `/_next/webpack-hmr?id=${mark}`,
      `/__nextjs_original-stack-frames?${mark}`,
      `/__nextjs_source-map?filename=${mark}`,
      `/_error?${mark}`,
      '/_not-found',
      '/404',
      '/500',
      '/en/not-found-page',
      '/not-found-page',
      `/en/withdrawn-page/stories/${mark}`,
      `/withdrawn-page/updates/${mark}`,
      `${page}?_rsc=${mark}`,
      `${page}.rsc`,
      `${page}.txt?${mark}`,
      '/index.rsc',
      `${page}?__nextLocale=${mark}&nxtPslug=${mark}&nextInternalLocale=ur`,
    ]),
  slashes: (random, mark, page) =>
    random.pick([
      `/${page}`,
      `//${mark}.example${page}`,
      `//${mark}.example/%2e%2e`,
      `${page}/`,
      `${page}//`,
      '///',
      `/stories//${mark}`,
      `/en//${mark}.example`,
      `/en/${mark}`,
      `/en/stories/${mark}/`,
      `/en/stories/${mark}`,
      `/en/@${mark}.example`,
      `/en/\\${mark}.example`,
      `/en${page}`,
      `/ur${page}`,
      `/zh/stories/${mark}`,
    ]),
  queries: (random, mark, page) =>
    page.replace(/\?.*/, '') +
    random.pick([
      `?order=${mark}`,
      '?order=newest&order=oldest',
      `?order[]=newest&${mark}`,
      '?order=newest%00',
      '?%ff',
      `?utm_source=${mark}&fbclid=${mark}`,
      `?q=<script>${mark}</script>`,
      `?__proto__[a]=${mark}&constructor=${mark}`,
      `??${mark}`,
      `?${mark}#${mark}`,
      `?a=b;c=${mark}`,
      `?url=//${mark}.example`,
      `#${mark}`,
    ]),
};
