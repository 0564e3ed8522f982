import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Hours that a link holds when nothing else is said, and at most. */
export const usualHours = 48;
export const mostHours = 30 * 24;
const longest = mostHours * 3_600_000;

/** Keys of nobody: without a secret every token is checked as thoroughly, and none is right. */
const nobody = randomBytes(32);

const digest = (text: string) => createHash('sha256').update(text).digest();

/** HMAC-SHA256 (RFC 2104) over what the link is for, in base64url (RFC 4648 §5). The first line keeps it apart from other uses of the secret. */
function signature(secret: string | Buffer, slug: string, until: string): string {
  return createHmac('sha256', secret).update(`pakistan-in-orbit preview\n${slug}\n${until}`).digest('base64url');
}

/**
 * A token that shows one thing until a moment: `SECONDS.SIGNATURE`.
 * @param until epoch milliseconds; the token holds to the whole second
 */
export function signPreview(secret: string, slug: string, until: number): string {
  const seconds = String(Math.floor(until / 1000));
  return `${seconds}.${signature(secret, slug, seconds)}`;
}

/**
 * Until when a token shows `slug`, in epoch milliseconds; undefined when it is wrong, for another thing, has ended,
 * or holds for more than 30 days from now, whoever signed it. Takes the same time
 * whatever was guessed, and whether there is a secret or not.
 * @param now epoch milliseconds
 */
export function previewHoldsUntil(
  secret: string | undefined,
  slug: string,
  token: string,
  now: number,
): number | undefined {
  const [seconds = '', ...rest] = token.slice(0, 128).split('.');
  const expected = signature(secret ?? nobody, slug, seconds);
  const isRight = timingSafeEqual(digest(rest.join('.')), digest(expected));
  const until = Number(seconds) * 1000;
  const isDate = /^\d{1,11}$/.test(seconds);
  return secret !== undefined && isRight && isDate && now < until && until - now <= longest ? until : undefined;
}
