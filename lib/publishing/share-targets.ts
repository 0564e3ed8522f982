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

/** Plain addresses that open each network with title and link filled in; no script of theirs is needed. */
export function shareTargets(path: string, title: string): ShareTargets {
  const url = absoluteAddress(path);
  const link = encodeURIComponent(url);
  const text = encodeURIComponent(title);
  return {
    title,
    url,
    networks: [
      { name: 'WhatsApp', href: `https://wa.me/?text=${encodeURIComponent(`${title} ${url}`)}` },
      { name: 'X', href: `https://x.com/intent/post?text=${text}&url=${link}` },
      { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${link}` },
      { name: 'Telegram', href: `https://t.me/share/url?url=${link}&text=${text}` },
      { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${link}` },
    ],
    mail: `mailto:?subject=${text}&body=${link}`,
  };
}
