import type { CardAccount, Issue, PaymentMethod } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { check } from '../ui/choice.ts';
import { icon } from '../ui/icon.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { skeleton } from '../ui/surface.ts';
import type { CardFields } from './card-fields.ts';
import type { PaymentKey } from './payment.messages.ts';

const codes: ReadonlySet<string> = new Set([
  'payment-card-required',
  'payment-cvv-required',
  'payment-number-invalid',
  'payment-expiry-invalid',
  'payment-cvv-invalid',
  'payment-fields-invalid',
  'payment-fields-lost',
]);

/** Tells an issue that is resolved in the fields of the provider. */
export const isAboutFields = ({ code }: Issue): boolean => codes.has(code);

interface Below {
  readonly method: PaymentMethod;
  /** The account that the card can be saved to. */
  readonly account: CardAccount | undefined;
  readonly issue: Issue | undefined;
}

/** The fields of the provider under the chosen method, in each of their states, and the choice to save a new card. */
export function fieldsBelow(
  fields: CardFields,
  { method, account, issue }: Below,
  { t, tIssue }: Pick<MessagesController<PaymentKey>, 't' | 'tIssue'>,
): TemplateResult {
  const { phase } = fields;
  const name = account?.name ?? '';
  return html`
    <div class="below" role="group" aria-labelledby="fields-label" aria-busy=${phase.kind === 'opening'}>
      <p class="label" id="fields-label">${t(method.kind === 'card' ? 'payment.card-fields' : 'payment.cvv-fields')}</p>
      ${
        phase.kind === 'opening'
          ? html`<span class="unseen" role="status">${t('payment.opening')}</span>${skeleton(2)}`
          : nothing
      }
      ${
        phase.kind === 'failed'
          ? retryNotice(t, t(phase.code === 'lost' ? 'payment.lost' : 'payment.not-opened'), () =>
              fields.retry(),
            )
          : nothing
      }
      <slot name="fields"></slot>
      ${issue ? html`<p class="error" part="error" id="fields-error">${icon('alert')}${tIssue(issue)}</p>` : nothing}
      ${
        account
          ? html`<div>
              ${check({
                id: 'save',
                name: 'save',
                label: t('payment.save', { name }),
                isChecked: fields.save,
                onChange: (isChecked) => {
                  fields.save = isChecked;
                },
              })}
              <p class="hint">${t('payment.save-hint', { name })}</p>
            </div>`
          : nothing
      }
    </div>
  `;
}
