import { textTooLarge } from '#lib/content/files/file-kinds.ts';
import { forbiddenCharacter } from '#lib/terms/forbidden-character.ts';
import { positionInText } from '#lib/terms/position.ts';
import { type Fault, fileFault } from '#lib/terms/problem.ts';

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const utf8 = new TextDecoder('utf-8', { fatal: true });
const forgivingUtf8 = new TextDecoder('utf-8');

const refuse = (message: string, line?: number, column?: number): DecodedText => ({
  ok: false,
  faults: [fileFault(message, line, column)],
});

/** Bytes of a content file as text with `\n` line ends and no byte-order mark. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const large = textTooLarge(bytes.byteLength);
  if (large !== undefined) return refuse(large);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse('is saved as UTF-16; save it as UTF-8 (in the editor: "Save as", encoding UTF-8)');
  }
  let text: string;
  try {
    text = utf8.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    const readable = forgivingUtf8.decode(bytes).replace(/\r\n?/g, '\n');
    const { line, column } = positionInText(readable, Math.max(0, readable.indexOf('\ufffd')));
    return refuse(
      'has a byte that is not UTF-8; save it as UTF-8 (in the editor: "Save as", encoding UTF-8)',
      line,
      column,
    );
  }
  const forbidden = forbiddenCharacter(text);
  if (forbidden) {
    const { line, column } = positionInText(text, forbidden.offset);
    return refuse(`has an invisible control character (${forbidden.name}); delete it`, line, column);
  }
  return { ok: true, text };
}
