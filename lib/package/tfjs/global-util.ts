// Stands in for TensorFlow.js's global_util, which keeps its engine, backends and kernels where all copies of it on a page
// find them. The package has its own: a page that uses TensorFlow.js itself keeps its backend, and its kernels stay its own.
const own: Record<string, unknown> = {};
const singletons = new Map<string, unknown>();

export const getGlobalNamespace = (): Record<string, unknown> => own;

export function getGlobal<T>(key: string, init: () => T): T {
  if (!singletons.has(key)) singletons.set(key, init());
  return singletons.get(key) as T;
}
