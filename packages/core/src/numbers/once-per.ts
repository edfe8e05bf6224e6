/** Remembers results by their arguments: creating a format costs more than reading a number. */
export function oncePer<Args extends readonly (string | undefined)[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  const made = new Map<string, Result>();
  return (...args) => {
    const key = args.join(' ');
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}
