import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallContent } from '#tests/e2e/running/small-content.ts';

/** How a site is started and told to end. */
export interface Ending {
  readonly command?: readonly [string, ...string[]];
  readonly signal: NodeJS.Signals;
  /** Every process of the site's group is told, as a terminal and a service manager do; else the one that was started. */
  readonly wholeGroup: boolean;
}

export interface Ended {
  /** Of each request the status of a whole page, or what went wrong. */
  readonly answers: readonly string[];
  /** Exit code. */
  readonly code: number | null;
  /** Whether nothing listens on the port any more. */
  readonly isGone: boolean;
}

/** Asks for the front page on a connection of its own. */
function ask({ port }: SiteProcess): Promise<string> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece) => (text += piece));
      answer.on('end', () => resolve(text.trimEnd().endsWith('</html>') ? String(answer.statusCode) : 'cut short'));
      answer.on('error', (error) => resolve(error.message));
    });
    asked.on('error', (error) => resolve(error.message));
    asked.end();
  });
}

function tell({ process: { pid } }: SiteProcess, { signal, wholeGroup }: Ending): void {
  if (pid !== undefined) process.kill(wholeGroup ? -pid : pid, signal);
}

/**
 * Starts a site, sends so many requests, and has it end.
 * @param before milliseconds from the requests to the signal; negative when they come after it
 */
export async function endWhileAsked(ending: Ending, count: number, before: number): Promise<Ended> {
  const { command } = ending;
  const site = await startSite({ from: smallContent, ownGroup: true, ...(command && { command }) });
  try {
    await until(
      () => fetch(`${site.origin}/readyz`),
      ({ ok }) => ok,
    );
    const send = () => Promise.all(Array.from({ length: count }, () => ask(site)));
    if (before < 0) {
      tell(site, ending);
      await wait(-before);
    }
    const answers = send();
    if (before >= 0) {
      await wait(before);
      tell(site, ending);
    }
    const [all, code] = await Promise.all([answers, site.ended]);
    const isGone = () =>
      fetch(site.origin).then(
        () => false,
        () => true,
      );
    // npm may end before what it has started.
    return { answers: all, code, isGone: await until(isGone, Boolean) };
  } finally {
    await site.dispose();
  }
}
