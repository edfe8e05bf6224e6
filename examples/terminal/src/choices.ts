/** A numbered list that was printed, and what picking an entry does. */
export interface Choices {
  readonly count: number;
  pick(index: number): boolean | Promise<boolean>;
}

/** Returns the index that a typed number names, counted from one; `undefined` where there is no such entry. */
export function indexIn(count: number, typed: string): number | undefined {
  const number = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= count ? number - 1 : undefined;
}
