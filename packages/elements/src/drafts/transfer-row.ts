import type { DraftSummary, Id } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../messages/sentence.ts';
import { button } from '../ui/button.ts';
import { pill } from '../ui/surface.ts';
import type { TransferMessages } from './transfer-dialog.ts';

/** Says from whom and to whom a saved order goes, with the note. */
export function transferMark(
  { transfer }: DraftSummary,
  me: Id | undefined,
  { t }: TransferMessages,
): TemplateResult | typeof nothing {
  if (!transfer) return nothing;
  const { from, to, note } = transfer;
  const text =
    to.id === me
      ? t('transfer.for-you', { name: from.name })
      : from.id === me
        ? t('transfer.waiting', { name: to.name })
        : t('transfer.between', { from: from.name, name: to.name });
  return html` ${pill(text, to.id === me ? 'success' : 'busy')}${
    note ? html`<span class="note muted small">${sentence(note)}</span>` : nothing
  }`;
}

/** Button with which the operator takes over an order that goes to her, or takes back one that she gave away. */
export function takeButton(
  { transfer }: DraftSummary,
  name: string,
  me: Id | undefined,
  { t }: TransferMessages,
  onTake: () => void,
): TemplateResult | typeof nothing {
  if (transfer?.to.id === me)
    return button({
      kind: 'primary',
      label: t('transfer.take'),
      ariaLabel: t('transfer.take-of', { name }),
      onClick: onTake,
    });
  if (transfer?.from.id === me)
    return button({ label: t('transfer.back'), ariaLabel: t('transfer.back-of', { name }), onClick: onTake });
  return nothing;
}
