import type { RecogniserApi } from './recogniser-api';

/** What crosses the border between page and worker, derived from the API alone. */
export type Method = keyof RecogniserApi;
export type Arguments<M extends Method> = Parameters<RecogniserApi[M]>;
export type Result<M extends Method> = Awaited<ReturnType<RecogniserApi[M]>>;

export type Question = {
  [M in Method]: { readonly id: number; readonly method: M; readonly args: Arguments<M> };
}[Method];

/** Errors cross by name and words; the page makes its own of them again. */
export interface CarriedError {
  readonly name: string;
  /** Why it happened, for whoever looks into it. */
  readonly message: string;
  /** What a PictureError says to the reader; what the others say follows from their names. */
  readonly words?: { readonly message: string; readonly advice: string };
}

export type Answer =
  | { readonly id: number; readonly result: Result<Method> }
  | { readonly id: number; readonly error: CarriedError };
