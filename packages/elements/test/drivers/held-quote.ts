/** Returns options of a host that keeps its first price back until it is to answer. */
export function heldQuote() {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const latency = (operation: string) => (operation === 'quote' ? 1 : 0);
  return { latency, wait: () => answered, answer: () => answer() };
}
