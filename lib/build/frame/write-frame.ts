import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript, ScriptBuildError } from '../assets/bundle-script';

/** The folder of the page that other sites show in a frame. */
const FRAME_FOLDER = 'pad';

/**
 * Writes the page with nothing but a <digit-pad>, for frames: plain HTML, so that it weighs little more than the element. Before
 * the policy, which allows its script by its hash. Its addresses are relative: it works below any path. Throws ScriptBuildError.
 */
export async function writeFrame(out: string): Promise<void> {
  const script = (await bundleScript('lib/frame/frame-page.ts')).trim();
  // In a script's text, HTML sees these.
  if (/<!--|<\/?script/i.test(script)) throw new ScriptBuildError('The script of the frame holds markup of a script.');
  mkdirSync(join(out, FRAME_FOLDER), { recursive: true });
  writeFileSync(join(out, FRAME_FOLDER, 'index.html'), markup(script));
}

const markup = (script: string): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>Digit pad · Scrawl</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml"></head><body>
<main><h1>Digit pad</h1><digit-pad></digit-pad>
<div role="alert" hidden><p>The pad could not be fetched. Check your connection.</p><button type="button">Try again</button></div>
<noscript><p>Scrawl reads your digits in the browser. It needs JavaScript.</p></noscript></main>
<script>${script}</script></body></html>
`;
