import { absoluteAddress } from '#lib/publishing/addresses.ts';

/** Where one page can be shared to. */
export interface ShareTargets {
  readonly title: string;
  /** The whole address of the page. */
  readonly url: string;
  readonly networks: readonly { readonly name: string; readonly href: string }[];
  /** RFC 6068. */
  readonly mail: string;
}

/** Plain addresses that open each network with title and link filled in; no script of theirs is needed. @param points in short, for a message that is read where it is sent */
export function shareTargets(
  path: string,
  title: string,
  points: readonly { readonly text: string }[] = [],
): ShareTargets {
  const url = absoluteAddress(path);
  const link = encodeURIComponent(url);
  const text = encodeURIComponent(title);
  const message = [title, ...points.map((point) => `• ${point.text}`), url].join(points.length > 0 ? '\n\n' : ' ');
  return {
    title,
    url,
    networks: [
      { name: 'WhatsApp', href: `https://wa.me/?text=${encodeURIComponent(message)}` },
      { name: 'X', href: `https://x.com/intent/post?text=${text}&url=${link}` },
      { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${link}` },
      { name: 'Telegram', href: `https://t.me/share/url?url=${link}&text=${text}` },
      { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${link}` },
    ],
    mail: `mailto:?subject=${text}&body=${link}`,
  };
}
