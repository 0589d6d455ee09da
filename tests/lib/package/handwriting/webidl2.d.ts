/** It comes without types. */
declare module 'webidl2' {
  export function parse(idl: string): unknown;
}
