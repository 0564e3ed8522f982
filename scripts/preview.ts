import { parseArgs } from 'node:util';
import { addressesIn } from '#lib/addresses/addresses.ts';
import { findFiles, isProblem } from '#lib/content/files/find-files.ts';
import { mostHours, signPreview, usualHours } from '#lib/editors/preview-token.ts';
import { moment } from '#lib/editors/publication.ts';
import { readSettings, type Settings, SettingsError } from '#lib/settings.ts';
import { defaultLanguage, isLanguage, type Language } from '#lib/terms/languages.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import { CallError } from '#scripts/call-error.ts';

/** `npm run preview -- SLUG [--hours 48]`: prints a link that shows one story or update to who holds it; of a translation with `SLUG.ur`. */

const usage = `usage: npm run preview -- SLUG [--hours ${usualHours}]`;

interface Call {
  readonly slug: string;
  readonly language: Language;
  readonly hours: number;
}

function readCall(): Call {
  const { values, positionals } = parseArgs({ options: { hours: { type: 'string' } }, allowPositionals: true });
  const [written = '', ...more] = positionals;
  // The path of the file is as good as its name.
  const [slug = '', language = defaultLanguage] = written.replace(/^.*\//, '').replace(/\.md$/, '').split('.');
  if (!isLanguage(language)) throw new CallError(`${written}: "${language}" is no language of the site`);
  if (slug === '' || more.length > 0) throw new CallError(usage);
  const hours = values.hours === undefined ? usualHours : Number(values.hours);
  if (!(hours > 0 && hours <= mostHours))
    throw new CallError(`--hours ${values.hours}: write a number of hours up to ${mostHours}, such as ${usualHours}`);
  return { slug, language, hours };
}

function secretOf({ previewSecret }: Settings): string {
  if (previewSecret !== undefined) return previewSecret;
  throw new CallError(
    'PREVIEW_SECRET is not set: give this command and the server the same random text of at least 32 characters, such as what "openssl rand -hex 32" prints',
  );
}

async function checkName({ contentDir }: Settings, slug: string): Promise<void> {
  const found = (await findFiles(contentDir))?.found ?? [];
  const names = found.flatMap((file) => (!isProblem(file) && /story|update/.test(file.kind) ? file.name : []));
  if (names.includes(slug)) return;
  throw new CallError(`there is no story or update "${slug}"${didYouMean(slug, names)}`);
}

async function main(): Promise<void> {
  const { slug, language, hours } = readCall();
  const settings = readSettings(process.env);
  const secret = secretOf(settings);
  await checkName(settings, slug);
  const until = Date.now() + hours * 60 * 60 * 1000;
  const token = signPreview(secret, slug, until);
  console.log(settings.siteUrl + addressesIn(language).preview({ slug, token }));
  console.log(
    `Holds until ${moment(until)}. Whoever has the link sees ${slug} as it will be, and nothing else unpublished.`,
  );
}

try {
  await main();
} catch (error) {
  const isOurs = error instanceof CallError || error instanceof SettingsError || error instanceof TypeError;
  console.error(isOurs ? error.message : error);
  process.exitCode = 1;
}
