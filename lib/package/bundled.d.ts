/** Files that lib/build/package/bundled-files.ts puts into the package's code, as the site ships them. */

declare module 'bundled:digit-net' {
  const model: import('./networks').BundledModel;
  export default model;
}
declare module 'bundled:digit-finder' {
  const model: import('./networks').BundledModel;
  export default model;
}
declare module 'bundled:sign-finder' {
  const model: import('./networks').BundledModel;
  export default model;
}
declare module 'bundled:tfjs-backend-wasm-simd' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module 'bundled:tfjs-backend-wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
/** The code of lib/package/pad/pad.worker.ts, as the text of a module. */
declare module 'bundled:pad-worker' {
  const code: string;
  export default code;
}
