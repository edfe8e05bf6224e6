import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../ui/announce.ts';
import { notice } from '../ui/surface.ts';
import type { WordsController } from '../words/words-controller.ts';
import type { OrderRewards } from './order-rewards.ts';
import type { RewardsKey } from './rewards.words.ts';

type Speech = Pick<WordsController<RewardsKey>, 'say' | 'locale'>;

/** Which picks were taken out because they are earned no longer, until it was read. */
export function takenBackNotice(
  { view, session }: Pick<OrderRewards, 'view' | 'session'>,
  speech: Speech,
  onDismissed: () => void = () => undefined,
): TemplateResult | typeof nothing {
  const { takenBack = [] } = view ?? {};
  if (takenBack.length === 0) return nothing;
  const { say } = speech;
  const dismiss = () => {
    for (const issue of takenBack) session?.send({ type: 'review.acknowledge', issue, accepted: true });
    onDismissed();
  };
  return notice('info', sayTakenBack(takenBack, speech), {
    actions: html`<button type="button" class="button" @click=${dismiss}>${say('rewards.dismiss')}</button>`,
  });
}

/** Told once to those who do not see the screen, whichever element comes first. */
export function speakTakenBack({ view, mode }: OrderRewards, speech: Speech): void {
  const { takenBack = [] } = view ?? {};
  if (takenBack.length > 0 && mode?.isNews(takenBack)) announce(sayTakenBack(takenBack, speech));
}

const sayTakenBack = (
  takenBack: readonly { readonly params: Readonly<Record<string, unknown>> }[],
  speech: Speech,
): string =>
  speech.say('rewards.taken-back', {
    items: listed(
      takenBack.map(({ params }) => ({ title: String(params['title']), quantity: Number(params['count']) })),
      speech,
    ),
  });

/** Pieces and titles, as the language lists them. */
const listed = (
  items: readonly { readonly title: string; readonly quantity: number }[],
  { say, locale }: Speech,
): string =>
  new Intl.ListFormat(locale.lang).format(
    items.map(({ title, quantity }) => say('rewards.line', { count: quantity, title })),
  );
