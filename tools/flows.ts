// Writes the diagrams of docs/flows.md and docs/machine.md from the machine: run it after a change of a flow, a rule or a state.
//   npm run flows
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allDiagrams, diagramPages, withDiagrams } from '../packages/scenarios/models/diagrams.ts';
import { main, root } from './setup.mjs';

main(import.meta.url, async () => {
  const diagrams = await allDiagrams();
  for (const page of diagramPages) {
    const file = join(root, page);
    writeFileSync(file, withDiagrams(readFileSync(file, 'utf8'), diagrams));
  }
});
