import { type Fault, fileFault } from '#lib/content/problem.ts';

/** A text file may have this many bytes. */
export const textLimit = 1_000_000;

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const utf8 = new TextDecoder('utf-8', { fatal: true });
const forgivingUtf8 = new TextDecoder('utf-8');
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/** 1-based line and column of an offset, in UTF-16 code units. */
function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The first character that no page or feed can carry (XML 1.0 §2.2), as `U+0000`. */
export function forbiddenCharacter(text: string): { readonly name: string; readonly offset: number } | undefined {
  const found = controlCharacter.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { name: `U+${code}`, offset: found.index };
}

const refuse = (message: string, line?: number, column?: number): DecodedText => ({
  ok: false,
  faults: [fileFault(message, line, column)],
});

/** Bytes of a content file as text with `\n` line ends and no byte-order mark. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.byteLength > textLimit) {
    return refuse(`has ${bytes.byteLength.toLocaleString('en')} bytes; keep a text under 1 MB`);
  }
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse('is saved as UTF-16; save it as UTF-8 (in the editor: "Save as", encoding UTF-8)');
  }
  let text: string;
  try {
    text = utf8.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    const readable = forgivingUtf8.decode(bytes).replace(/\r\n?/g, '\n');
    const { line, column } = placeOf(readable, Math.max(0, readable.indexOf('\ufffd')));
    return refuse(
      'has a byte that is not UTF-8; save it as UTF-8 (in the editor: "Save as", encoding UTF-8)',
      line,
      column,
    );
  }
  const forbidden = forbiddenCharacter(text);
  if (forbidden) {
    const { line, column } = placeOf(text, forbidden.offset);
    return refuse(`has an invisible control character (${forbidden.name}); delete it`, line, column);
  }
  return { ok: true, text };
}
