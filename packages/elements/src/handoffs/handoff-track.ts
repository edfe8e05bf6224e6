import type { Handoff, HandoffEntry, HandoffState } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { icon } from '../ui/icon.ts';
import type { HandoffsKey } from './handoffs.messages.ts';

type TrackMessages = Pick<MessagesController<HandoffsKey>, 't' | 'tIssue' | 'locale'>;

/** The states that a customer passes on the way to an order. */
const way = ['waiting', 'opened', 'paid'] as const satisfies readonly HandoffState[];

/** List of the states so far, oldest first, each with its time; below them those that are still ahead. */
export function handoffTrack({ history, sentTo }: Handoff, messages: TrackMessages): TemplateResult {
  const { t } = messages;
  const reached = new Set(history.map(({ state }) => state));
  const ahead = way.filter((state) => !reached.has(state));
  return html`
    <ol role="list" class="track">
      ${history.map((entry) => step(entry, sentTo === undefined, messages))}
      ${ahead.map(
        (state) => html`
          <li class="ahead">
            <span class="mark" aria-hidden="true"></span>
            <span>${t(`handoffs.step-${state}`)} <span class="unseen">(${t('handoffs.step-ahead')})</span></span>
          </li>
        `,
      )}
    </ol>
  `;
}

function step(
  { at, state, failure }: HandoffEntry,
  isPassedOn: boolean,
  { t, tIssue, locale }: TrackMessages,
): TemplateResult | typeof nothing {
  // What has ended is told by a notice.
  if (state === 'expired' || state === 'revoked') return nothing;
  const isFailed = state === 'failed';
  const key = state === 'waiting' && isPassedOn ? 'handoffs.step-waiting-made' : `handoffs.step-${state}`;
  return html`
    <li class=${isFailed ? 'failed' : 'done'}>
      <span class="mark">${icon(isFailed ? 'alert' : 'check')}</span>
      <span>
        ${t(key as HandoffsKey)}
        ${failure ? html`<span class="reason">${tIssue(failure)}</span>` : nothing}
        <time datetime=${at}>${locale.dateTime(at)}</time>
      </span>
    </li>
  `;
}
