import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallContent } from '#tests/e2e/running/small-content.ts';

/** Each would call the page's own function if any of it were taken for markup. */
const payloads = [
  '"><script>pwned()</script>',
  "'><img src=x onerror=pwned()>",
  '</title></style></script><svg onload=pwned()>',
  '&lt;script&gt;pwned()&lt;/script&gt;',
  '&quot; onmouseover=&quot;pwned()',
  '<style>*{display:none}</style>',
  '--><script>pwned()</script><!--',
] as const;

const bodies = [
  '<script>pwned()</script>',
  '<img src=x onerror="pwned()">',
  '<svg onload="pwned()"><script>pwned()</script></svg>',
  '<a href="javascript:pwned()">a</a> <b style="color:red" onclick="pwned()">b</b>',
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '[link](javascript:pwned()) [link](JaVaScRiPt:pwned()) [link](java&#x0A;script:pwned()) [link](&#106;avascript:pwned())',
  '[link](data:text/html,<script>pwned()</script>) [link](vbscript:pwned())',
  '<javascript:pwned()> [link][x]\n\n[x]: javascript:pwned()',
  '[link](https://example.org/ "&quot; onclick=pwned() &quot;")',
  '![alt](javascript:pwned()) ![" onerror="pwned()](/images/safe.svg "&quot; onload=pwned()")',
  ':::note{title="&quot;><script>pwned()</script>"}\nA note.\n:::',
  ':::quote{speaker="<img src=x onerror=pwned()>" date=2025-10-30 source=1}\nWords.\n:::',
  '::figure{src=/images/safe.svg alt="&quot; onerror=&quot;pwned()" credit="<script>pwned()</script>" caption="</figcaption><script>pwned()</script>"}',
  ':lang[<script>pwned()</script>]{zh}',
  '## <script>pwned()</script> "><img src=x onerror=pwned()>',
  '| <script>pwned()</script> |\n|---|\n| "><img src=x onerror=pwned()> |',
  '```"><script>pwned()</script>\n</code></pre><script>pwned()</script>\n```',
] as const;

const quoted = (text: string) => JSON.stringify(text);
/** As texts are set for print: quotation marks are curly. */
const asShown = (text: string) => text.replace(/["'“”‘’]/g, '');

const source = (text: string) => `sources:
  - publisher: ${quoted(`P ${text}`)}
    title: ${quoted(`S ${text}`)}
    description: ${quoted(`D ${text}`)}
    url: ${quoted(`https://example.org/?q=${text}`.replaceAll(' ', ''))}
    date: 2026-04-22
corrections:
  - date: 2026-04-23
    text: ${quoted(`C ${text}`)}
`;
const now = `${new Date(Date.now() - 60_000).toISOString().slice(0, 19)}Z`;

const story = (index: number, text: string) => `---
title: ${quoted(`Title ${text} of the story`)}
summary: ${quoted(`Summary ${text}`)}
published: ${now}
topics: [crewed]
authors: [${quoted(`A ${text}`)}]
hero:
  src: /images/safe.svg
  alt: ${quoted(`Alt ${text}`)}
  caption: ${quoted(`Caption ${text}`)}
  credit: ${quoted(`Credit ${text}`)}
  licence: ${quoted(`Licence ${text}`)}
${source(text)}---

${bodies.join('\n\n')}

The end of story ${index}.
`;

const others = (text: string): Readonly<Record<string, string>> => ({
  'updates/x.md': `---\ntitle: ${quoted(`Title ${text}`)}\nsummary: ${quoted(`S ${text}`)}\npublished: ${now}\nstory: injected\nauthors: [${quoted(text)}]\n${source(text)}---\n\n${bodies.join('\n\n')}\n`,
  'updates/gone.md': `---\ntitle: ${quoted(`Title ${text}`)}\npublished: ${now}\nstory: injected\nstatus: withdrawn\nnote: ${quoted(`Note ${text}`)}\n${source(text)}---\n`,
  'milestones/x.md': `---\ntitle: ${quoted(`Title ${text}`)}\nsummary: ${quoted(`S ${text}`)}\ndate: 2026-04\ntopics: [crewed]\nplace: {name: ${quoted(`Place ${text}`)}, lat: 33, lon: 73}\nvehicle: ${quoted(`Vehicle ${text}`)}\nagencies: [${quoted(`Agency ${text}`)}]\n${source(text)}---\n\n${bodies.join('\n\n')}\n`,
  'factboxes/programme.md': `---\ntitle: ${quoted(`Title ${text}`)}\nasOf: 2026-04-22\nfacts:\n  - label: ${quoted(`L ${text}`)}\n    value: ${quoted(`V ${text}`)}\n    note: ${quoted(`N ${text}`)}\n    asOf: 2026-04-22\n    sources:\n      - publisher: ${quoted(`P ${text}`)}\n        title: ${quoted(text)}\n        date: 2026-04-22\nunknowns: [${quoted(`U ${text}`)}]\ncorrections:\n  - date: 2026-04-23\n    text: ${quoted(`C ${text}`)}\n---\n\n${bodies[0]}\n`,
  'pages/about.md': `---\ntitle: ${quoted(`Title ${text}`)}\nsummary: ${quoted(`S ${text}`)}\n---\n\n${bodies.join('\n\n').replaceAll(/:::quote[\s\S]*?:::/g, '')}\n`,
  'site.yml': `title: ${quoted(`Site ${text}`)}\ntagline: ${quoted(`Tag ${text}`)}\npublisher: ${quoted(`Pub ${text}`)}\n`,
});

const addresses = [
  '/',
  '/stories',
  '/stories/injected',
  '/updates',
  '/updates/x',
  '/updates/gone',
  '/timeline',
  '/timeline/x',
  '/programme',
  '/corrections',
  '/about',
];

test('nothing that an editor can write is run by a browser, and all of it is shown as text', async ({ page }) => {
  const site = await startSite({ from: smallContent });
  const alarms: string[] = [];
  await page.exposeFunction('pwned', () => alarms.push(`a script ran on ${page.url()}`));
  page.on('dialog', (dialog) => {
    alarms.push(`a dialog on ${page.url()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) alarms.push(`${page.url()}: ${message.text()}`);
  });
  try {
    const path = (file: string) => join(site.contentDir, file);
    await mkdir(path('images'), { recursive: true });
    await writeFile(
      path('images/safe.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3" onload="pwned()"><script>pwned()</script></svg>',
    );
    for (const [index, payload] of payloads.entries()) {
      for (const [file, text] of Object.entries(others(payload))) await writeFile(path(file), text);
      await writeFile(path('stories/injected.md'), story(index, payload));
      await until(
        () => site.text('/stories/injected'),
        (html) => html.includes(`The end of story ${index}.`),
      ).catch((error: unknown) => {
        throw new Error(`${payload}: ${site.log().slice(-1_500)}`, { cause: error });
      });
      for (const address of addresses) {
        await page.goto(`${site.origin}${address}`);
        const shown = asShown((await page.locator('body').textContent()) + (await page.title()));
        if (address !== '/updates/gone' && address !== '/stories' && address !== '/timeline')
          expect(shown, `${address} shows ${payload} as text`).toContain(asShown(payload).slice(0, 14));
      }
      await page.goto(`${site.origin}/images/safe.svg`);
    }
    expect(alarms).toEqual([]);
  } finally {
    await site.dispose();
  }
});
