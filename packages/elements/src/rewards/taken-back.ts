import { nothing, type TemplateResult } from 'lit';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { notice } from '../ui/surface.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { OrderRewards } from './order-rewards.ts';
import type { RewardsKey } from './rewards.messages.ts';

type Messages = Pick<MessagesController<RewardsKey>, 't' | 'locale'>;

/** Notice of picks that were removed because they are no longer earned, until it is dismissed. */
export function takenBackNotice(
  { view, session }: Pick<OrderRewards, 'view' | 'session'>,
  messages: Messages,
  onDismissed: () => void = () => undefined,
): TemplateResult | typeof nothing {
  const { takenBackNotices = [] } = view ?? {};
  if (takenBackNotices.length === 0) return nothing;
  const { t } = messages;
  const dismiss = () => {
    for (const issue of takenBackNotices)
      session?.send({ type: 'review.acknowledge', issue, accepted: true });
    onDismissed();
  };
  return notice('info', takenBackText(takenBackNotices, messages), {
    actions: button({ label: t('rewards.dismiss'), onClick: dismiss }),
  });
}

/** Announces removed picks once to screen readers, whichever element comes first. */
export function announceTakenBack({ view, mode }: OrderRewards, messages: Messages): void {
  const { takenBackNotices = [] } = view ?? {};
  if (takenBackNotices.length > 0 && mode?.isNews(takenBackNotices))
    announce(takenBackText(takenBackNotices, messages));
}

const takenBackText = (
  takenBackNotices: readonly { readonly params: Readonly<Record<string, unknown>> }[],
  messages: Messages,
): string =>
  messages.t('rewards.taken-back', {
    items: listed(
      takenBackNotices.map(({ params }) => ({
        title: String(params['title']),
        quantity: Number(params['count']),
      })),
      messages,
    ),
  });

/** Returns quantities and titles as a list in the language. */
const listed = (
  items: readonly { readonly title: string; readonly quantity: number }[],
  { t, locale }: Messages,
): string =>
  new Intl.ListFormat(locale.lang).format(
    items.map(({ title, quantity }) => t('rewards.line', { count: quantity, title })),
  );
