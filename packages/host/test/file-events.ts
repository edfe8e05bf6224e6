/** An event in the life of the files of a program. */
export interface FileEvent {
  readonly kind: 'written' | 'synced' | 'removed' | 'told';
  /** Path of the file, or what the program told. */
  readonly name: string;
}

/** Reads the lines of strace with the option `-y`; each begins with the number of a thread. */
export function eventsOf(lines: readonly string[]): FileEvent[] {
  const begun = new Map<string, string>();
  const events: FileEvent[] = [];
  for (const line of lines) {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (text.endsWith('<unfinished ...>')) {
      begun.set(thread, text);
      continue;
    }
    // A sync counts from its end.
    const event = eventOf(text.startsWith('<...') ? (begun.get(thread) ?? '') : text);
    if (event) events.push(event);
  }
  return events;
}

function eventOf(call: string): FileEvent | undefined {
  const [, name = '', path = ''] = /^(\w+)\([^"]*?[<"]([^>"]+)[>"]/.exec(call) ?? [];
  const told = /"told (\w+)\\n"/.exec(call)?.[1];
  if (told) return { kind: 'told', name: told };
  const kind = kinds.get(name);
  return kind && { kind, name: path };
}

const kinds = new Map<string, FileEvent['kind']>([
  ['write', 'written'],
  ['pwrite64', 'written'],
  ['fsync', 'synced'],
  ['fdatasync', 'synced'],
  ['rename', 'removed'],
  ['unlink', 'removed'],
]);

/** Returns the files that were written and not synced before the event at an index. */
export function unsyncedBefore(events: readonly FileEvent[], index: number): string[] {
  const unsynced = new Set<string>();
  for (const { kind, name } of events.slice(0, index)) {
    if (kind === 'written') unsynced.add(name);
    else unsynced.delete(name);
  }
  return [...unsynced];
}
