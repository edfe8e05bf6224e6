import { fingerprint, type Line, type QuoteSnapshot } from '@orderpad/contracts';

/** Returns the ids of lines that were added, changed or removed since the draft was saved at the host. */
export function editedLines(saved: readonly Line[], now: readonly Line[]): ReadonlySet<string> {
  const before = new Map(saved.map((line) => [line.id, fingerprint(line)]));
  const same = now.filter((line) => before.get(line.id) === fingerprint(line)).map(({ id }) => id);
  const all = new Set([...before.keys(), ...now.map(({ id }) => id)]);
  for (const id of same) all.delete(id);
  return all;
}

/** Returns a snapshot without the lines that were edited since. */
export function unedited(quoted: QuoteSnapshot, saved: readonly Line[], now: readonly Line[]): QuoteSnapshot {
  const edited = editedLines(saved, now);
  return { ...quoted, lines: quoted.lines.filter(({ lineId }) => !edited.has(lineId)) };
}
