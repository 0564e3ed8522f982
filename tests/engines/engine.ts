/** A browser that shows one page at a time. */
export interface Engine {
  readonly name: 'gecko' | 'webkit';
  /** Resolves when the page has loaded. */
  readonly open: (url: string) => Promise<void>;
  /** @param source of a function body, asynchronous or not, that returns something JSON can hold */
  readonly evaluate: (source: string) => Promise<unknown>;
  /** PNG of what the window shows. */
  readonly screenshot: () => Promise<Buffer>;
  /** What the browser has complained of since the last call. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** CSS pixels of the window in which pages are walked: a phone's, as wide as desktop browsers let a window become narrow. */
export const phone = { width: 500, height: 900 } as const;
