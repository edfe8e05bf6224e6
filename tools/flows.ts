// Writes the diagrams and the table of docs/flows.md and docs/machine.md from the machine: run it after a change of a flow, a rule or a state.
//   npm run flows
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allDrawings, drawnPages, withDrawings } from '../packages/scenarios/models/diagrams.ts';
import { main, root } from './setup.mjs';

main(import.meta.url, async () => {
  const drawings = await allDrawings();
  for (const page of drawnPages) {
    const file = join(root, page);
    writeFileSync(file, withDrawings(readFileSync(file, 'utf8'), drawings));
  }
});
