/** As much of Trusted Types as is used here. Source: W3C, Trusted Types. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}
interface Policy {
  createScriptURL(address: string): string;
}

/**
 * Starts a worker from a file. Browsers refuse one from another origin, so there a worker of the page's own origin imports
 * it: the page's policy must then allow `blob:` workers.
 */
export function startWorker(address: string): Worker {
  const isOwn = new URL(address).origin === self.origin;
  return new Worker(trusted(isOwn ? address : importing(address)), { type: 'module', name: 'digit-pad' });
}

/** It is not revoked: a worker that dies is started again. */
let blob: string | undefined;

function importing(address: string): string {
  blob ??= URL.createObjectURL(new Blob([`import ${JSON.stringify(address)}`], { type: 'text/javascript' }));
  return blob;
}

let policy: Policy | undefined;

/** For pages that let no text become code unless a policy by this name vouches for it. */
function trusted(address: string): string {
  policy ??= createPolicy();
  return policy?.createScriptURL(address) ?? address;
}

function createPolicy(): Policy | undefined {
  const { trustedTypes } = self as { readonly trustedTypes?: TrustedTypes };
  try {
    return trustedTypes?.createPolicy('digit-pad', { createScriptURL: (own) => own });
  } catch {
    // The page allows other policies only. Where it requires none, the address will do.
    return undefined;
  }
}
