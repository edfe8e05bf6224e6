import type { Id, Line } from '@orderpad/contracts';
import type { Edits } from '../order/edit.ts';
import type { LinePatch } from '../order/events.ts';
import { withFormerParts } from '../order/shipments.ts';

/** The edits of the lines. */
export const itemsEdits = {
  'items.add': (context, { lines: newLines }) => {
    let { lines } = context;
    const added: Line[] = [];
    for (const line of newLines) {
      const own = line.id && lines.get(line.id);
      const next: Line = own
        ? { ...own, quantity: own.quantity + line.quantity }
        : { cause: { kind: 'operator' }, ...line, id: crypto.randomUUID() };
      if (own) lines = lines.replace(next);
      else added.push(next);
    }
    return { lines: lines.append(added) };
  },

  'items.edit': (context, { id, patch }) => {
    const line = context.lines.get(id);
    return line ? { lines: context.lines.replace(patched(line, patch)) } : {};
  },

  'items.remove': (context, { ids }) => {
    let { lines } = context;
    for (const id of ids) lines = lines.remove(id);
    return { lines };
  },

  'items.restore': (context, { lines: removed, shipments: former = [] }) => {
    const { draft } = context;
    let { lines } = context;
    const restored = new Set<Id>();
    for (const { line, at } of removed.toSorted((a, b) => a.at - b.at)) {
      if (lines.get(line.id)) continue;
      lines = lines.insert(at, line);
      restored.add(line.id);
    }
    return { lines, draft: { ...draft, shipments: withFormerParts(draft.shipments, former, restored) } };
  },
} satisfies Edits;

/** Applies a patch. `undefined` removes a note, gift, gifts, override or discount; an item or quantity of `undefined` changes nothing. */
function patched(line: Line, patch: LinePatch): Line {
  const { note, gift, gifts, override, discount, ...rest } = { ...line, ...patch };
  return {
    ...rest,
    item: patch.item ?? line.item,
    quantity: patch.quantity ?? line.quantity,
    ...(note !== undefined && { note }),
    ...(gift && { gift }),
    ...(gifts && { gifts }),
    ...(override && { override }),
    ...(discount && { discount }),
  };
}
