import { chromium } from 'playwright';
const [,, base, out, ...paths] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, width, scheme] of [['320d',320,'light'],['768n',768,'dark'],['1440d',1440,'light']]) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  page.on('console', m => m.type()==='error' && console.log(name, m.text()));
  for (const [i, path] of paths.entries()) {
    await page.goto(base + path, { waitUntil: 'load' });
    for (const d of await page.$$('.slip details:not([open]) summary')) if (process.env.OPEN) await d.click();
    console.log(name, path, await page.evaluate(() => document.documentElement.scrollWidth));
    await page.screenshot({ path: `${out}-${i}-${name}.png`, fullPage: !!process.env.FULL });
  }
  await page.close();
}
await browser.close();
