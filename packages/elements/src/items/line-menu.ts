import type { Line } from '@orderpad/contracts';
import type { ItemsView } from '@orderpad/core';
import type { MenuItem } from '../ui/menu.ts';
import type { Translate } from '../messages/messages-controller.ts';
import type { ItemsKey } from './items.messages.ts';

export interface LineChoices {
  readonly onEdit: () => void;
  readonly onNote: () => void;
  readonly onChangePrice: () => void;
  readonly onDiscount: () => void;
  readonly onGivePriceBack: () => void;
  readonly onRemove: () => void;
}

/** Returns the menu items of a line. */
export function lineMenu(
  { item, override, discount, note, cause }: Line,
  { canOverride, canDiscount, canNote }: ItemsView,
  t: Translate<ItemsKey>,
  { onEdit, onNote, onChangePrice, onDiscount, onGivePriceBack, onRemove }: LineChoices,
): MenuItem[] {
  const remove: MenuItem = { label: t('ui.remove'), icon: 'trash', isDangerous: true, onPick: onRemove };
  // A reward cannot be edited.
  if (cause.kind === 'reward') return [remove];
  const items: (MenuItem | false)[] = [
    { label: t('ui.edit'), icon: 'pen', onPick: onEdit },
    canOverride &&
      item.kind !== 'custom' && { label: t('items.change-price'), icon: 'tag', onPick: onChangePrice },
    canDiscount && {
      label: t(discount ? 'items.change-discount' : 'items.discount'),
      icon: 'tag',
      onPick: onDiscount,
    },
    override !== undefined && { label: t('items.give-price-back'), icon: 'retry', onPick: onGivePriceBack },
    canNote && { label: t(note ? 'items.edit-note' : 'items.add-note'), icon: 'note', onPick: onNote },
    remove,
  ];
  return items.filter((each) => each !== false);
}
