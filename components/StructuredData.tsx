/** What machines read of a page (JSON-LD). @param text JSON in which nothing can end the element */
export function StructuredData({ text }: { readonly text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotation marks of JSON
  return <script dangerouslySetInnerHTML={{ __html: text }} type="application/ld+json" />;
}
