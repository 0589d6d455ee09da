/** Some browsers remember of a module's address that it failed. */
let failures = 0;

/** Fetches the element, unless the page has it. Rejects with an Error for the reader; then it may be tried again. */
export async function loadElement(address: string): Promise<void> {
  if (customElements.get('digit-pad')) return;
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = failures === 0 ? address : `${address}?${failures}`;
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => {
      failures += 1;
      reject(new Error('The pad could not be fetched.'));
    });
    document.head.append(script);
  });
  await customElements.whenDefined('digit-pad');
}
