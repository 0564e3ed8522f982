import { setTimeout as pass } from 'node:timers/promises';
import { mapLimited } from '#lib/content/files/find-files.ts';
import { readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { type LinkAnswer, type LinkAnswers, linkFaults, type Outcome } from '#lib/editors/links/link-answer.ts';
import { outwardLinks } from '#lib/editors/links/outward-links.ts';
import type { Problem } from '#lib/terms/problem.ts';
import { type Asking, askLink } from '#scripts/ask-link.ts';
import { CallError } from '#scripts/call-error.ts';
import { rememberedLinks } from '#server/editors/remembered-links.ts';

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000;
const holdsFor = 7 * day;
const pauseOfHost = 1_000;
const patience = 20_000;
const hostsAtOnce = 4;
/** When none of so many says anything, it is the line. */
const enoughToTell = 5;

export interface LinkCheck {
  readonly contentDir: string;
  readonly stateDir: string;
  readonly isWanted: (file: string) => boolean;
  /** Whether answers of the last days count for nothing. */
  readonly anew: boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly say: (line: string) => void;
  readonly ask?: (address: string, asking: Asking) => Promise<Outcome>;
  /** Lets so many milliseconds pass between two requests to one host. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  readonly allowsPrivate?: boolean;
}

const holds = (known: LinkAnswer | undefined, now: number): boolean =>
  known !== undefined && known.is !== 'silent' && now - known.at < holdsFor;

/** Addresses of one host after each other, with a pause between; some hosts at once. */
async function askAll(
  urls: readonly string[],
  check: LinkCheck,
  onAnswer: (url: string, answer: LinkAnswer) => Promise<void>,
): Promise<void> {
  const { now, ask = askLink, wait = pass, allowsPrivate = false } = check;
  const asking: Asking = { within: patience, pause: () => wait(pauseOfHost), allowsPrivate };
  const byHost = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  await mapLimited(byHost, hostsAtOnce, async (ofHost) => {
    for (const [index, url] of ofHost.entries()) {
      if (index > 0) await asking.pause();
      const outcome = await ask(url, asking);
      await onAnswer(url, { ...outcome, at: now() });
    }
  });
}

/** Asks every source and outward link of the wanted files, unless it has answered lately. @throws CallError when nobody answers at all */
export async function checkLinks(check: LinkCheck): Promise<readonly Problem[]> {
  const { contentDir, stateDir, isWanted, anew, now, say } = check;
  const { files, text } = await readFolderTexts(contentDir);
  const texts = files.filter(isWanted).map((file) => ({ file, text: text(file) ?? '' }));
  const remembered = rememberedLinks(stateDir);
  let answers: LinkAnswers = await remembered.read();
  const urls = [...new Set(texts.flatMap((one) => outwardLinks(one.text).map(({ url }) => url)))];
  const toAsk = urls.filter((url) => anew || !holds(answers[url], now()));
  const hosts = new Set(toAsk.map((url) => new URL(url).host)).size;
  if (toAsk.length > 0) say(`asking ${toAsk.length} of ${urls.length} addresses on ${hosts} hosts, slowly`);
  let asked = 0;
  let heard = false;
  await askAll(toAsk, check, async (url, answer) => {
    asked += 1;
    heard ||= answer.is !== 'silent' && answer.is !== 'private';
    answers = { ...answers, [url]: answer };
    if (heard) await remembered.keep(answers);
    if (asked % 20 === 0) say(`${asked} of ${toAsk.length}`);
  });
  if (toAsk.length >= enoughToTell && !heard)
    throw new CallError('no address answered at all: is this machine online? Nothing of it is remembered');
  await remembered.keep(answers);
  return texts.flatMap((one) => linkFaults(one.text, answers).map((fault) => ({ ...fault, file: one.file })));
}
