import { itemOf, type Line, type Product, type Variant } from '@orderpad/contracts';
import { itemsView, type OrderSession } from '@orderpad/core';
import { fastEntryOf, type FastEntry } from '@orderpad/core/fast-entry';
import { readQuantity } from '@orderpad/core/numbers';
import { indexIn } from '../choices.ts';
import { t } from '../messages.ts';
import { issueLine } from '../screen.ts';
import type { Context } from '../terminal.ts';
import type { Command } from './command.ts';

/** Enters what fast entry understands: `SKU`, `SKU*3`, `3 x SKU`. */
export const addCommand: Command = {
  usage: 'add SKU*QUANTITY',
  edits: true,
  async run(typed, context) {
    const entry = fastEntryOf(context.session);
    if (!(await entry.enter(typed))) {
      context.print(t.noFile);
      return false;
    }
    return answered(entry, context);
  },
};

/** Waits for the answers to what was entered; prints what is in the order, and why the rest is not. */
async function answered(entry: FastEntry, context: Context): Promise<boolean> {
  await settled(entry);
  const { rows, outcome, pasted } = entry.view;
  if (pasted) {
    entry.discard();
    context.print(t.columns);
    return false;
  }
  const done = (outcome?.added ?? 0) + (outcome?.merged ?? 0);
  if (done > 0) context.print(t.added(done));
  const [open] = rows;
  if (!open) return true;
  const { product } = open;
  if (product) {
    const { variants } = product;
    context.print(
      variants
        .map((variant, index) => `${index + 1}. ${variant.sku}  ${variantText(product, variant)}`)
        .join('\n'),
    );
    context.print(t.pickOne);
    context.choices = {
      count: variants.length,
      pick(index) {
        entry.choose(open.id, variants[index]?.id ?? '');
        return answered(entry, context);
      },
    };
    return true;
  }
  for (const { text, issue } of rows) context.print(`${text}: ${issue ? issueLine(issue) : ''}`);
  entry.dismiss();
  return false;
}

const variantText = (product: Product, variant: Variant): string => {
  const item = itemOf(product, variant);
  return item.kind === 'variant' ? item.choices.join(', ') : '';
};

const settled = (entry: FastEntry): Promise<void> =>
  new Promise((resolve) => {
    if (entry.view.asking === 0) return resolve();
    const unsubscribe = entry.watch(() => {
      if (entry.view.asking > 0) return;
      unsubscribe();
      resolve();
    });
  });

export const quantityCommand: Command = {
  usage: 'qty LINE QUANTITY',
  edits: true,
  run(typed, { session, print }) {
    const [which = '', quantity = ''] = typed.split(/\s+/u);
    const line = lineAt(which, session);
    const read = readQuantity(quantity, 'en');
    if (!line || !('value' in read)) {
      print(line ? t.numberWanted : t.noChoice);
      return false;
    }
    session.send({ type: 'items.edit', id: line.id, patch: { quantity: read.value } });
    return true;
  },
};

export const removeCommand: Command = {
  usage: 'remove LINE',
  edits: true,
  run(typed, { session, print }) {
    const line = lineAt(typed, session);
    if (line) session.send({ type: 'items.remove', ids: [line.id] });
    else print(t.noChoice);
    return line !== undefined;
  },
};

function lineAt(typed: string, session: OrderSession): Line | undefined {
  const { lines } = session.view(itemsView);
  const index = indexIn(lines.size, typed);
  return index === undefined ? undefined : lines.at(index);
}
