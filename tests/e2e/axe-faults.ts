import axe from 'axe-core';
import type { Page } from 'playwright/test';

interface Looked {
  /** A selector of what is looked at; everything unless it is given. */
  readonly within?: string;
  /** Every rule unless they are named, and that every target is large enough (WCAG 2.5.8), which axe leaves out unless asked. */
  readonly rules?: readonly string[];
}

/**
 * What axe finds to mend in the page as it stands, its frames apart: `rule: elements`. It is put in once a document and describes nothing
 * but faults: with a list of all that is right it takes five times as long.
 */
export async function axeFaults(page: Page, { within = 'html', rules }: Looked = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const asked = rules
    ? { runOnly: { type: 'rule' as const, values: [...rules] } }
    : { rules: { 'target-size': { enabled: true } } };
  const options: axe.RunOptions = { ...asked, resultTypes: ['violations'], iframes: false };
  return page.evaluate(
    async ([selector, chosen]) => {
      const inPage: Pick<typeof axe, 'run'> = Reflect.get(globalThis, 'axe');
      const { violations } = await inPage.run(selector, chosen);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [within, options] as const,
  );
}
