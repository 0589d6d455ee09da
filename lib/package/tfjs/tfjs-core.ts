// Stands in for '@tensorflow/tfjs-core' in the package: as in the site's workers, but the wasm backend's binary comes out of
// the package and is not fetched, so that no bundler and no server has to know of it.
import { util as parts } from '../../model/wasm/tfjs-core';

export * from '../../model/wasm/tfjs-core';

export const util = { ...parts, fetch: bundledBinary };

async function bundledBinary(name: string): Promise<Response> {
  const { default: bytes } = name.includes('-simd')
    ? await import('bundled:tfjs-backend-wasm-simd')
    : await import('bundled:tfjs-backend-wasm');
  return new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
}
