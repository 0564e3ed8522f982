/** What the server itself says when no page of the site can be shown. */
export interface ErrorTexts {
  readonly site: string;
  readonly toFront: string;
  /** By HTTP status. */
  readonly pages: Readonly<Record<ErrorStatus, readonly [title: string, advice: string]>>;
}

export type ErrorStatus = 400 | 404 | 405 | 414 | 417 | 500 | 503;
