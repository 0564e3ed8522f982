import { safeDecode } from '#lib/terms/safe-decode.ts';

/** An address as people read and type it: letters stand for themselves; what an address may not hold stays encoded. */
export const readableAddress = (address: string): string =>
  address.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    const decoded = safeDecode(encoded);
    return /^[\p{L}\p{M}\p{N}]+$/u.test(decoded) ? decoded : encoded;
  });
