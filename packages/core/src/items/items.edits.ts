import type { Line } from '@orderpad/contracts';
import type { Edits } from '../order/edit.ts';
import { estimateOf } from '../order/estimate.ts';
import type { LinePatch } from '../order/events.ts';

/** The edits of the lines. */
export const itemsEdits = {
  'items.add': (context, { lines: newLines }) => {
    let { lines, estimate } = context;
    const added: Line[] = [];
    for (const line of newLines) {
      const own = line.id && lines.get(line.id);
      const next: Line = own
        ? { ...own, quantity: own.quantity + line.quantity }
        : { cause: { kind: 'operator' }, ...line, id: crypto.randomUUID() };
      estimate += estimateOf(next, context) - (own ? estimateOf(own, context) : 0);
      if (own) lines = lines.replace(next);
      else added.push(next);
    }
    return { lines: lines.append(added), estimate };
  },

  'items.edit': (context, { id, patch }) => {
    const line = context.lines.get(id);
    if (!line) return {};
    const changed = patched(line, patch);
    return {
      lines: context.lines.replace(changed),
      estimate: context.estimate + estimateOf(changed, context) - estimateOf(line, context),
    };
  },

  'items.remove': (context, { ids }) => {
    let { lines, estimate } = context;
    for (const id of ids) {
      const line = lines.get(id);
      if (line) estimate -= estimateOf(line, context);
      lines = lines.remove(id);
    }
    return { lines, estimate };
  },

  'items.restore': (context, { lines: removed }) => {
    let { lines, estimate } = context;
    for (const { line, at } of removed.toSorted((a, b) => a.at - b.at)) {
      if (lines.get(line.id)) continue;
      lines = lines.insert(at, line);
      estimate += estimateOf(line, context);
    }
    return { lines, estimate };
  },
} satisfies Edits;

/** Applies a patch. `undefined` removes a note, gift or override; an item or quantity of `undefined` changes nothing. */
function patched(line: Line, patch: LinePatch): Line {
  const { note, gift, override, ...rest } = { ...line, ...patch };
  return {
    ...rest,
    item: patch.item ?? line.item,
    quantity: patch.quantity ?? line.quantity,
    ...(note !== undefined && { note }),
    ...(gift && { gift }),
    ...(override && { override }),
  };
}
