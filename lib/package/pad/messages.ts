/** What a pad's worker asks its page for: a file of the package by its name. */
export interface FileWanted {
  readonly wanted: string;
}

/** The page's answer: the file, or why it did not come. */
export interface FileCome {
  readonly come: string;
  readonly file?: unknown;
  readonly fault?: string;
}
