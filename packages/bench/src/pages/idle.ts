import { type BenchPage, countNodes, painted } from './bench-page.ts';

/** A page on which a change changes nothing: what a frame costs by itself. */
const frame = async () => {
  document.body.dataset['turn'] = document.body.dataset['turn'] === 'a' ? 'b' : 'a';
  await painted();
};

globalThis.bench = {
  prepare: async () => undefined,
  mount: frame,
  change: frame,
  append: frame,
  compute: async () => undefined,
  answer: frame,
  settle: painted,
  shown: () => undefined,
  nodes: () => countNodes(),
  quotes: () => 0,
} satisfies BenchPage;
