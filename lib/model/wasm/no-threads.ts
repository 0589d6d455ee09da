// Stands in for the code of TensorFlow.js that starts threads, 5 KB of it, which no page of ours does: they need
// headers that many hosts cannot send, and one network as small as ours gains nothing from them.
export default undefined;
export const wasmWorkerContents = '';
