// @ts-check
// `npm start`: makes the repository ready, then serves the example portal and the reference host behind it.
import { main, run, setup } from './setup.mjs';

main(import.meta.url, async () => {
  await setup();
  return run('node', [
    '--conditions=@orderpad/source',
    'examples/back-office/serve.ts',
    ...process.argv.slice(2),
  ]);
});
