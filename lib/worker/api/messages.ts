/** Told the share of a file's bytes that has come, 0 to 1, never less than before. */
export type Progress = (share: number) => void;

/** What crosses the border between page and worker, derived from the worker's API `A` alone: its methods give promises. */
export type Method<A> = keyof A & string;
/** Without the function that progress is told to, which cannot cross: progress comes as messages of its own. */
export type Arguments<A, M extends Method<A>> = A[M] extends (...args: infer P) => unknown ? Crossing<P> : never;
export type Result<A, M extends Method<A> = Method<A>> = A[M] extends (...args: never) => Promise<infer R> ? R : never;

type Crossing<P extends readonly unknown[]> = P extends readonly [...infer Before, Progress] ? Before : P;

export type Question<A> = {
  [M in Method<A>]: { readonly id: number; readonly method: M; readonly args: Arguments<A, M> };
}[Method<A>];

/** An error as it crosses; the page makes its own of it again. */
export interface CarriedError {
  readonly name: string;
  /** Why it happened, for a developer. */
  readonly message: string;
  /** What a UserError says to the reader. */
  readonly words?: { readonly message: string; readonly advice: string };
}

/** Any number of shares, then a result or an error. */
export type Answer<A> =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly result: Result<A> }
  | { readonly id: number; readonly error: CarriedError };
