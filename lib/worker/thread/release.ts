/**
 * Gives the memory of an array back at once, which is empty from then on. Garbage of many megabytes may wait long until it is
 * collected; browsers that cannot do this leave it at that.
 */
export function release({ buffer }: ArrayBufferView): void {
  (buffer as ArrayBuffer & { transfer?: (length: number) => ArrayBuffer }).transfer?.(0);
}
