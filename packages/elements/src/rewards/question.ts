import type { Line, QuotedLine } from '@orderpad/contracts';
import { html, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import type { WordsController } from '../words/words-controller.ts';
import type { RewardsKey } from './rewards.words.ts';
import { listed } from './taken-back.ts';

/** Whether a line may go, or be lowered, when picks go with it. */
export interface Question {
  readonly line: Line;
  /** How many are to be left; without it the line goes. */
  readonly quantity: number | undefined;
  readonly picks: readonly QuotedLine[];
  readonly proceed: () => void;
  readonly keep: () => void;
}

/** Says which picks go before they do. Esc keeps everything as it is. */
export function question(
  { line, quantity, picks, proceed, keep }: Question,
  speech: Pick<WordsController<RewardsKey>, 'say' | 'locale'>,
  onAnswered: () => void,
): TemplateResult {
  const { say } = speech;
  const answer = (then: () => void) => () => {
    onAnswered();
    then();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') answer(keep)();
  };
  const { title } = line.item;
  const asked =
    quantity === undefined
      ? say('rewards.ask-remove', { title })
      : say('rewards.ask-lower', { title, count: quantity, former: line.quantity });
  const items = listed(
    picks.map(({ item, quantity }) => ({ title: item.title, quantity })),
    speech,
  );
  return html`
    <div class="notice warning" id="ask" role="group" tabindex="-1" aria-labelledby="ask-words" @keydown=${pressed}>
      ${icon('alert')}
      <div>
        <span id="ask-words"
          ><b>${asked}</b> ${say('rewards.goes', { items })}</span
        >
        <span class="row">
          <button type="button" class="button" @click=${answer(proceed)}>
            ${say(quantity === undefined ? 'rewards.do-remove' : 'rewards.do-lower')}
          </button>
          <button type="button" class="button quiet" @click=${answer(keep)}>${say('rewards.keep')}</button>
        </span>
      </div>
    </div>
  `;
}
