const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as HTML, for text and for attributes between double quotation marks. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => references[mark] ?? mark);
