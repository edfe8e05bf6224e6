// Writes packages/contracts/src/draft.schema.ts from the contract: run it after a change of `Draft`.
//   npm run draft-schema
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaOfDraft } from '../packages/contracts/test/schema-of-draft.ts';
import { main, root, run } from './setup.mjs';

const file = join(root, 'packages/contracts/src/draft.schema.ts');

main(import.meta.url, () => {
  writeFileSync(
    file,
    `import type { JsonSchema } from './json-schema.ts';

/** \`Draft\` as data, without the library that checks it; written by tools/draft-schema.ts. */
export const draftSchema: JsonSchema = ${JSON.stringify(schemaOfDraft())};
`,
  );
  return run('biome', ['format', '--write', file]);
});
