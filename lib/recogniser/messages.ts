import type { RecogniserApi } from './api';

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
  readonly message: string;
}

export type Answer =
  | { readonly id: number; readonly result: Result<Method> }
  | { readonly id: number; readonly error: CarriedError };
