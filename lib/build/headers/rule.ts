/** Headers to send with what lies at `pattern`: a path from the host's root, or its beginning and a star. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}
