import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The pages under comparison. */
const subjects = ['idle', 'empty', 'pad', 'form', 'entry'] as const;
export type Subject = (typeof subjects)[number];

const sources: Record<Subject, string> = {
  idle: './pages/idle.ts',
  empty: './pages/empty.ts',
  pad: './pages/pad.ts',
  form: './pages/form.tsx',
  entry: './pages/entry.ts',
};

/** Build every page for production into `folder`, one entry script each. */
export async function buildPages(folder: string): Promise<void> {
  const input = Object.fromEntries(
    subjects.map((subject) => [subject, fileURLToPath(new URL(sources[subject], import.meta.url))]),
  );
  await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'production'] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input, output: { entryFileNames: '[name].js', format: 'es' } },
    },
  });
}
