// Patience with a busy machine, and no measure of speed: a test that waits for what is shown gives up after so many ms.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom');
  configure({ asyncUtilTimeout: 20_000 });
}

export {};
