/** Grant an edit, or say why not. */
export const accepted = [
  { guard: 'isAllowed', actions: ['edit', 'announceChanged'] },
  { actions: ['refuse', 'announceRefusal'] },
] as const;

/** What could not be granted anywhere deeper is refused. */
export const refused = { actions: ['refuse', 'announceRefusal'] } as const;
