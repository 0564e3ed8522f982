export interface Write {
  readonly file: string;
  /** null: the file goes. */
  readonly text: string | null;
}

export interface Done {
  /** In the order in which they are to be made: after each of them readers see the site as it was, or as it is meant to be. */
  readonly writes: readonly Write[];
  /** Which one to go on with; undefined when it is gone. */
  readonly file: string | undefined;
  /** What readers see then, in plain words. */
  readonly says: string;
}
