import { imageSize } from 'image-size';
import { pictureTooLarge } from '#lib/content/files/file-kinds.ts';
import type { Picture } from '#lib/content/model/model.ts';
import { type Fault, fileFault } from '#lib/terms/problem.ts';

/** Endings that a picture's name may have, and what image-size calls what is then inside. */
const formats: Readonly<Record<string, { readonly mediaType: Picture['mediaType']; readonly inside: string }>> = {
  jpg: { mediaType: 'image/jpeg', inside: 'jpg' },
  png: { mediaType: 'image/png', inside: 'png' },
  webp: { mediaType: 'image/webp', inside: 'webp' },
  avif: { mediaType: 'image/avif', inside: 'heif' },
  svg: { mediaType: 'image/svg+xml', inside: 'svg' },
};

export type PictureResult =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly fault: Fault };

const refuse = (message: string): PictureResult => ({ ok: false, fault: fileFault(message) });

function measure(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number; readonly type?: string | undefined } | undefined {
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    // Phones store an upright picture lying; from 5 on, browsers turn it by a quarter (Exif 2.32, tag 0112).
    return orientation >= 5 ? { width: height, height: width, type } : { width, height, type };
  } catch {
    return undefined;
  }
}

/** Checks a picture's name, size and kind, and reads its dimensions from its bytes. */
export function readPicture(name: string, bytes: Uint8Array, hash: string): PictureResult {
  const ending = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.([a-z]+)$/.exec(name)?.[1];
  const format = ending === undefined ? undefined : formats[ending];
  if (ending === undefined || !format) {
    return refuse(
      'the name becomes the address; use letters, digits, hyphens and dots, and one of the endings .jpg .png .webp .avif .svg',
    );
  }
  const large = pictureTooLarge(bytes.byteLength);
  if (large !== undefined) return refuse(large);
  const size = measure(bytes);
  if (!size || !(size.width > 0) || !(size.height > 0))
    return refuse(`cannot be read as a picture; save it again as .${ending}`);
  if (size.type !== undefined && size.type !== format.inside && !(ending === 'avif' && size.type === 'avif')) {
    return refuse(`holds a ${size.type} picture; rename it to .${size.type}, or save it again as .${ending}`);
  }
  const { width, height } = size;
  return {
    ok: true,
    picture: {
      name,
      width: Math.round(width),
      height: Math.round(height),
      bytes: bytes.byteLength,
      mediaType: format.mediaType,
      hash,
    },
  };
}
