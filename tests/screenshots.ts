import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../lib/build/project';
import { states } from './e2e/helpers/states';
import { shootForInstall } from './screenshots/install-pictures';
import { type Shooting, startShooting } from './screenshots/shooting';

const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

/** Every state, or those that are named, at each size, light and dark. */
async function shootStates({ shoot }: Shooting, named: readonly string[]): Promise<void> {
  const folder = join(projectRoot, 'tests', 'results', 'screenshots');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [name, reach] of Object.entries(states)) {
        if (named.length > 0 && !named.includes(name)) continue;
        const file = `${name}-${size.width}-${colorScheme}.png`;
        writeFileSync(join(folder, file), await shoot(reach, { ...size, colorScheme, scale: 2 }, 'page'));
        console.log(file);
      }
    }
  }
  console.log(`The pictures are in ${folder}.`);
}

const named = process.argv.slice(2);
const shooting = await startShooting();
await (named.includes('--install') ? shootForInstall(shooting) : shootStates(shooting, named));
await shooting.close();
