/** The part of negotiator that is used; the published types are those of an older version. */
declare module 'negotiator' {
  export class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string | undefined>> });
    /** What of `available` is acceptable (RFC 9110 §12.5.3), best first; at equal quality in the order of `preferred`. */
    encodings<Coding extends string>(
      available: readonly Coding[],
      options: { readonly preferred: readonly Coding[] },
    ): Coding[];
  }
}
