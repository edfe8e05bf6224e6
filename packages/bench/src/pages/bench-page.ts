import type { EntryPage } from './entry-page.ts';

/** Calls of the bench on a page. Every page offers the same ones, and does nothing else meanwhile. */
export interface BenchPage {
  /** Make ready what is not the page's own work: the shop behind it. */
  prepare(lines: number): Promise<void>;
  /** Show so many lines; answers when they are painted. */
  mount(lines: number): Promise<void>;
  /** Set the quantity of the fifth row as a person would; answers when it is painted. */
  change(quantity: number): Promise<void>;
  /** Append a line; answers when it is painted. */
  append(): Promise<void>;
  /** Let the host work out the price asked for, without telling it yet. */
  compute(): Promise<void>;
  /** Let the price asked for come; answers when it is painted. */
  answer(): Promise<void>;
  /** Let everything that follows a change happen (a host's answer, a store), and wait for it. */
  settle(): Promise<void>;
  /** The total that the fifth row shows, in minor units; `undefined` on a page without rows. */
  shown(): number | undefined;
  /** Elements, texts and comments in the page, shadow trees included. */
  nodes(): number;
  /** Returns the number of price requests. */
  quotes(): number;
}

declare global {
  var bench: BenchPage | EntryPage | undefined;
}

/** Answers once what was changed before has been painted: a task of its own, behind the next frame. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(undefined);
    });
  });

/** Counts what a page consists of, through every open shadow tree. */
export function countNodes(from: Node = document.documentElement): number {
  let count = 1;
  if (from instanceof Element && from.shadowRoot) count += countNodes(from.shadowRoot);
  for (const child of from.childNodes) count += countNodes(child);
  return count;
}
