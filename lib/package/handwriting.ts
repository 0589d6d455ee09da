// Types alone: what TypeScript is told that `navigator` and the global object may have.
export type * from './handwriting/global';
export * from './handwriting/install';
