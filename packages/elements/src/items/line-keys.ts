/** Returns the row that a key moves to among `count` rows, `page` of which are in view; `undefined` for any other key. */
export function rowAfter(
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  at: { readonly index: number; readonly count: number; readonly page: number },
): number | undefined {
  if (altKey || shiftKey) return undefined;
  const keys = ctrlKey || metaKey ? ends : steps;
  const to = keys[key]?.(at);
  return to === undefined ? undefined : Math.max(0, Math.min(to, at.count - 1));
}

type Move = Readonly<
  Record<string, ((at: { index: number; count: number; page: number }) => number) | undefined>
>;

const steps: Move = {
  ArrowUp: ({ index }) => index - 1,
  ArrowDown: ({ index }) => index + 1,
  Enter: ({ index }) => index + 1,
  PageUp: ({ index, page }) => index - page,
  PageDown: ({ index, page }) => index + page,
};

const ends: Move = {
  Home: () => 0,
  End: ({ count }) => count - 1,
};

/** Returns true for Control and Delete, or its equivalent on a Mac keyboard, which removes a line. */
export const isRemoval = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && (key === 'Delete' || (metaKey && key === 'Backspace'));
