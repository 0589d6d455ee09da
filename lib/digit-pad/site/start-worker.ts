/**
 * Starts a worker from a file. Browsers refuse one from another origin, so there a worker of the page's own origin imports
 * it: the page's policy must then allow `blob:` workers.
 */
export function startWorker(address: string): Worker {
  const isOwn = new URL(address).origin === self.origin;
  return new Worker(isOwn ? address : importing(address), { type: 'module', name: 'digit-pad' });
}

/** It is not revoked: a worker that dies is started again. */
let blob: string | undefined;

function importing(address: string): string {
  blob ??= URL.createObjectURL(new Blob([`import ${JSON.stringify(address)}`], { type: 'text/javascript' }));
  return blob;
}
