import { hashSource } from '#lib/publishing/headers/hash-source.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hexadecimal?: string, name = '') => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
      return named[name] ?? whole;
    },
  );
}

/** The text of an XML element, as a browser hashes it: entities decoded, except in CDATA; line ends as one character. */
function textOf(content: string): string {
  return content
    .replaceAll(/\r\n?/g, '\n')
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : decode(part)))
    .join('');
}

/**
 * Content-Security-Policy of an SVG file: nothing runs and nothing loads, also when it is opened by itself, and of styles
 * only its own `<style>` elements hold. Firefox applies it in `<img>` too. Style attributes are not allowed: each would
 * need a hash of its own, and some programs write hundreds.
 */
export function drawingPolicy(svg: string): string {
  const styles = [...svg.matchAll(/<style\b[^>]*(?<!\/)>([\s\S]*?)<\/style\s*>/g)].map(([, content = '']) =>
    hashSource(textOf(content)),
  );
  return [
    "default-src 'none'",
    ...(styles.length > 0 ? [`style-src ${[...new Set(styles)].join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox',
  ].join('; ');
}
