/**
 * The functions of the wasm backend's binary that the layers of our networks are computed with. The build leaves all
 * others out of the binary that the page fetches.
 */
export const wasmFunctions = ['FusedConv2D', 'MaxPool', '_FusedMatMul'] as const;
