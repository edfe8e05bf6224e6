// Writes packages/elements/custom-elements.json from the docblocks of the elements: run it after a change of one.
//   npm run manifest
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestText } from '../packages/scenarios/test/elements-manifest.ts';
import { main, root, run } from './setup.mjs';

const file = join(root, 'packages/elements/custom-elements.json');

main(import.meta.url, () => {
  writeFileSync(file, manifestText());
  return run('biome', ['format', '--write', file]);
});
