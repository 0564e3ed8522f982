/** A stretch of Markdown that is not our own running text, each found in one pass and bounded, so that no text takes long. */
const apart = [
  // Fenced code, and quotations with a speaker.
  /^[ \t]*(?=(`{3,}|~{3,}))\1[^\n]*(?:\n[\s\S]*?(?:^[ \t]*\1[^\n]*$|(?![\s\S]))|$)/gm,
  /^:::+quote\b[^\n]*\n[\s\S]*?(?:^:::+[ \t]*$|(?![\s\S]))/gm,
  /^[ \t]*>[^\n]*$/gm,
  // Ids and names that directives take.
  /^::[a-z]+\{[^\n]*$/gm,
  /`[^`\n]+`/g,
  // Addresses: bare, behind a text, and in a list of them.
  /\]\((?:[^()\n]|\([^()\n]{0,100}\)){0,500}\)/g,
  /\b(?:https?:\/\/|www\.)[^\s<>)\]]+/g,
  /^[ \t]*\[[^\]\n]+\]:[^\n]*$/gm,
  // Somebody else's words or titles.
  /"[^"\n]*(?:\n(?!\s*\n)[^"\n]*)*"/g,
  /“[^“”]{0,2000}”/g,
  /‘[^‘’\n]{0,300}’(?!\p{L})/gu,
  /«[^«»]{0,2000}»/g,
  /[「《][^「《」》]{0,500}[」》]/g,
] as const;

/** The text with everything that is quoted, code or address blanked out: every other character keeps its place. */
export function ownWords(markdown: string): string {
  let text = markdown;
  for (const pattern of apart) text = text.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
  return text;
}
