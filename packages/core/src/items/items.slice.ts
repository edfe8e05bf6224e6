import { fix, type Id, type Issue, issue } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import { isQuestioned } from '../order/edit.ts';
import type { LinePatch } from '../order/events.ts';
import { requires } from '../order/requires.ts';
import type { Slice } from '../order/slice.ts';
import { itemsEdits } from './items.edits.ts';

/** The lines of the order. */
export const itemsSlice: Slice = {
  name: 'items',
  step: 'items',
  roots: ['lines'],
  edits: itemsEdits,
  keepsPrices: {
    'items.edit': (context, { id, patch }) =>
      Object.keys(patch).every(
        (key) => key === 'note' || (key === 'gift' && isWrappedTheSame(context, id, patch)),
      ) && !Object.keys(patch).some((key) => isQuestioned(context, 'lines', id, key)),
  },

  issuesOf({ lines, profile }) {
    if (lines.size === 0) return [issue('lines-required', ['lines'], {}, fix('add-item'))];
    return tooMany(lines.size, profile);
  },

  issuesWith: {
    'items.add': (context, { lines }) => {
      const former = lines.map(({ id = '' }) => context.lines.get(id)?.quantity ?? 0);
      const size = context.lines.size + former.filter((quantity) => quantity === 0).length;
      return [
        ...tooMany(size, context.profile),
        ...lines.flatMap((line, index) =>
          patchIssues(context, { ...line, quantity: line.quantity + (former[index] ?? 0) }, index),
        ),
      ];
    },
    'items.edit': (context, { id, patch }) => {
      const line = context.lines.get(id);
      if (!line) return [issue('line-unknown', ['lines', id])];
      const isGiftOnly = Object.keys(patch).every((key) => key.startsWith('gift'));
      if (line.cause.kind !== 'operator' && !isGiftOnly) return [issue('line-fixed', ['lines', id])];
      return patchIssues(context, patch, id);
    },
    'items.remove': ({ lines }, { ids }) =>
      ids.some((id) => lines.get(id)) ? [] : ids.map((id) => issue('line-unknown', ['lines', id])),
  },
};

function tooMany(size: number, profile: OrderContext['profile']): Issue[] {
  const max = profile?.maxLines ?? Number.POSITIVE_INFINITY;
  return size > max ? [issue('too-many-lines', ['lines'], { max })] : [];
}

/** Tells if a patch changes the message of a gift alone: only wrapping has a price. */
const isWrappedTheSame = ({ lines }: OrderContext, id: Id, { gift }: LinePatch): boolean =>
  (lines.get(id)?.gift?.wrap ?? false) === (gift?.wrap ?? false);

const capabilities = {
  note: 'lines.note',
  override: 'lines.override',
  discount: 'lines.discount',
  gift: 'shipments.gift',
  gifts: 'shipments.gift',
} as const;

/** Returns the issues of a patch. `at` is the line id, or the index of a new line. */
function patchIssues(context: OrderContext, patch: LinePatch, at: string | number): Issue[] {
  const { quantity, item } = patch;
  const issues: Issue[] = [];
  if (quantity !== undefined && !isQuantity(quantity))
    issues.push(issue('quantity-invalid', ['lines', at, 'quantity'], { quantity }));
  for (const key of ['note', 'override', 'discount', 'gift', 'gifts'] as const)
    if (patch[key] !== undefined) issues.push(...requires(context, capabilities[key]));
  if (item?.kind === 'custom') issues.push(...requires(context, 'lines.custom'));
  return issues;
}

/** Tells if a number is a quantity by the contract: whole, from 1 to a million. */
const isQuantity = (quantity: number): boolean =>
  Number.isInteger(quantity) && quantity >= 1 && quantity <= 1_000_000;
