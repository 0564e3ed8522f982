import { z } from 'zod';
import { outwardLinks } from '#lib/editors/links/outward-links.ts';
import { moment } from '#lib/editors/publication.ts';
import { assertNever } from '#lib/terms/assert-never.ts';
import type { Fault } from '#lib/terms/problem.ts';

/** What came of asking an address once. */
const outcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('there') }),
  /** It leads on to another address, which is there; `forGood` when it says so itself. */
  z.object({ is: z.literal('moved'), to: z.string(), forGood: z.boolean() }),
  z.object({ is: z.literal('gone'), status: z.number() }),
  /** It answers, and shows nothing to a program. */
  z.object({ is: z.literal('refused'), status: z.number() }),
  /** It answers what a program cannot go by, and a browser may. */
  z.object({ is: z.literal('unclear'), why: z.string() }),
  z.object({ is: z.literal('silent'), why: z.string() }),
  /** An address of this machine or of a house's own network. */
  z.object({ is: z.literal('private') }),
]);
export type Outcome = Readonly<z.output<typeof outcome>>;

const answer = z.intersection(outcome, z.object({ at: z.number() }));
/** An outcome with its moment, in epoch milliseconds. */
export type LinkAnswer = Readonly<z.output<typeof answer>>;

/** By address. */
export const linkAnswers = z.record(z.string(), answer);
export type LinkAnswers = Readonly<Record<string, LinkAnswer>>;

const elsewhere = 'look for it elsewhere, as at https://web.archive.org, or take another source';

/** Whether an address leads to the front page of a site now, as those of pages do that were taken away. */
const isFront = (url: string): boolean => URL.canParse(url) && new URL(url).pathname === '/';

function told(url: string, found: LinkAnswer): Pick<Fault, 'severity' | 'message'> | undefined {
  const on = `asked on ${moment(found.at).replaceAll('\u00a0', ' ')}`;
  switch (found.is) {
    case 'there':
      return undefined;
    case 'private':
      return { severity: 'warning', message: `${url} is no address that readers can reach; take it out` };
    case 'gone':
      return { severity: 'warning', message: `${url} is gone (${found.status}, ${on}); ${elsewhere}` };
    case 'silent':
      return { severity: 'warning', message: `${url} never answered (${found.why}, ${on}); ${elsewhere}` };
    case 'refused':
      return {
        severity: 'notice',
        message: `${url} shows nothing to a program (${found.status}, ${on}); look at it in a browser`,
      };
    case 'unclear':
      return {
        severity: 'notice',
        message: `${url} could not be followed by a program (${found.why}, ${on}); look at it in a browser`,
      };
    case 'moved':
      if (isFront(found.to) && !isFront(url))
        return { severity: 'warning', message: `${url} leads to the front page ${found.to} now (${on}); ${elsewhere}` };
      return found.forGood
        ? { severity: 'notice', message: `${url} has moved (${on}); write ${found.to}` }
        : { severity: 'notice', message: `${url} leads on to ${found.to} (${on}); look whether that is meant` };
    default:
      return assertNever(found);
  }
}

/** What is to be said of the addresses in a text by what they have answered; nothing of those that were never asked. */
export function linkFaults(text: string, answers: LinkAnswers): readonly Fault[] {
  return outwardLinks(text).flatMap(({ url, line, column }) => {
    const found = answers[url];
    const said = found && told(url, found);
    return said ? [{ ...said, line, column, field: 'link' }] : [];
  });
}
