import type { Issue } from '@orderpad/contracts';
import type { PromotionsView } from '@orderpad/core/promotions';
import { nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { notice } from '../ui/surface.ts';
import type { PromotionsKey } from './promotions.messages.ts';

type Messages = Pick<MessagesController<PromotionsKey>, 't' | 'locale'>;

/** Notice of items that a promotion no longer adds, until it is dismissed. */
export function removedItems(
  { removedItemNotices }: PromotionsView,
  messages: Messages,
  onDismiss: () => void,
): TemplateResult | typeof nothing {
  if (removedItemNotices.length === 0) return nothing;
  return notice('info', removedItemsText(removedItemNotices, messages), {
    actions: button({ label: messages.t('promotions.dismiss'), onClick: onDismiss }),
  });
}

/** Announces removed items once to screen readers, whichever element comes first; new ones together with those still shown. */
export function announceRemovedItems({ removedItemNotices }: PromotionsView, messages: Messages): void {
  const isNews = removedItemNotices.some((each) => !announced.has(each));
  for (const each of removedItemNotices) announced.add(each);
  if (isNews) announce(removedItemsText(removedItemNotices, messages));
}

const announced = new WeakSet<Issue>();

/** Names the items of notices in one sentence. */
function removedItemsText(notices: readonly Issue[], { t, locale }: Messages): string {
  const items = notices.map(({ params }) =>
    t('promotions.line', { count: Number(params['count']), title: String(params['title']) }),
  );
  return t('promotions.items-removed', { items: new Intl.ListFormat(locale.lang).format(items) });
}
