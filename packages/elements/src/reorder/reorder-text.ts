import type { OrderLine } from '@orderpad/contracts';
import type { OrderNote, ReorderNote } from '@orderpad/core/reorder';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { ReorderKey } from './reorder.messages.ts';

type Messages = Pick<MessagesController<ReorderKey>, 't' | 'locale'>;

/** Puts what is otherwise than in the past order into words. */
export function reorderText(note: ReorderNote, { t, locale }: Messages): string {
  if (note.kind === 'left-out') return t(`reorder.${note.reason}`, { sku: skuOf(note.line) });
  if (note.kind === 'stock')
    return note.available > 0
      ? t('reorder.stock', { count: locale.number(note.available) })
      : t('reorder.out-of-stock');
  if (!('was' in note)) return t(`reorder.${note.kind}`);
  const was = locale.money(note.was);
  if (note.kind === 'custom-price') return t('reorder.custom-price', { was });
  return note.now
    ? t(`reorder.${note.kind}`, { was, now: locale.money(note.now) })
    : t('reorder.override-now', { was });
}

/** Puts what else of the past order is not taken over into words. */
export const notCopiedText = (note: OrderNote, { t, locale }: Messages): string =>
  t(`reorder.${note.kind}`, 'was' in note ? { was: locale.money(note.was) } : {});

/** Returns the title of a line with its chosen values. */
export const titleOf = ({ item }: OrderLine): string =>
  [item.title, ...(item.kind === 'variant' ? item.choices : [])].join(' · ');

const skuOf = ({ item }: OrderLine): string => (item.kind === 'variant' ? item.sku : '');
