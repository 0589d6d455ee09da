/**
 * The functions of the wasm backend's binary that the layers of our networks are computed with. The binary that
 * the page fetches has no others: lib/build/assets/trim-wasm.ts leaves them out.
 */
export const wasmFunctions = ['FusedConv2D', 'MaxPool', '_FusedMatMul'] as const;
