import type { CompareApi, Progress } from './comparer-api';

/** What crosses the border between page and worker, derived from the API alone. */
export type Method = keyof CompareApi;
/** Without the function that progress is told to, which cannot cross: progress comes as messages of its own. */
export type Arguments<M extends Method> = Crossing<Parameters<CompareApi[M]>>;
export type Result<M extends Method> = Awaited<ReturnType<CompareApi[M]>>;

type Crossing<A extends readonly unknown[]> = A extends readonly [...infer Before, Progress] ? Before : A;

export type Question = {
  [M in Method]: { readonly id: number; readonly method: M; readonly args: Arguments<M> };
}[Method];

/** Errors cross by name and cause; the page makes its own of them again. */
export interface CarriedError {
  readonly name: string;
  /** Why it happened, for whoever looks into it. */
  readonly message: string;
}

/** Any number of shares, then a result or an error. */
export type Answer =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly result: Result<Method> }
  | { readonly id: number; readonly error: CarriedError };
