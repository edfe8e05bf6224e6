import { html, nothing, type TemplateResult } from 'lit';
import { selectField } from '../ui/select-field.ts';
import { textField } from '../ui/text-field.ts';
import type { Translate } from '../messages/messages-controller.ts';
import type { PricesKey } from './prices.messages.ts';

/** Offered reasons; any other is typed. */
export const reasons = ['match', 'damaged', 'goodwill', 'agreed'] as const;
export type Reason = (typeof reasons)[number] | 'other' | '';

/** The part of a dialog that asks for the reason. */
export interface ReasonEntry {
  readonly reason: Reason;
  readonly ownText: string;
}

/** Returns the entry of a reason as it was recorded; one that is not offered is a text of its own. */
export function reasonEntry(recorded: string | undefined, t: Translate<PricesKey>): ReasonEntry {
  const known = recorded && reasons.find((each) => t(`price.reason-${each}`) === recorded);
  return { reason: known ?? (recorded ? 'other' : ''), ownText: known ? '' : (recorded ?? '') };
}

export const isReasonMissing = ({ reason, ownText }: ReasonEntry): boolean =>
  reason === '' || (reason === 'other' && ownText.trim() === '');

/** Returns the reason as it is recorded. */
export const reasonOf = ({ reason, ownText }: ReasonEntry, t: Translate<PricesKey>): string =>
  reason === 'other' || reason === '' ? ownText.trim() : t(`price.reason-${reason}`);

/** Returns the id of the field that a missing reason is typed or chosen in. */
export const reasonField = ({ reason }: ReasonEntry): string =>
  reason === 'other' ? 'price-own-words' : 'price-reason';

/** Fields for the reason: a list, and a text for another one. */
export function reasonFields(
  { reason, ownText }: ReasonEntry,
  isMissing: boolean,
  maxLength: number,
  t: Translate<PricesKey>,
  onChange: (change: Partial<ReasonEntry>) => void,
): TemplateResult {
  const isOwn = reason === 'other';
  const error = isMissing ? t('price.reason-missing') : undefined;
  return html`
    ${selectField({
      id: 'price-reason',
      name: 'reason',
      label: t('price.reason'),
      hint: t('price.reason-hint'),
      need: 'required',
      value: reason,
      placeholder: t('ui.choose'),
      options: [...reasons, 'other' as const].map((value) => ({
        value,
        label: t(`price.reason-${value}`),
      })),
      error: isOwn ? undefined : error,
      t,
      // The options above are the only ones.
      onChange: (value) => onChange({ reason: value as Reason }),
    })}
    ${
      isOwn
        ? textField({
            id: 'price-own-words',
            name: 'own-words',
            label: t('price.own-words'),
            need: 'required',
            maxLength,
            value: ownText,
            error,
            t,
            onInput: (text) => onChange({ ownText: text }),
          })
        : nothing
    }
  `;
}
