import type { FastEntryView, Outcome } from '@orderpad/core/fast-entry';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import type { EntryMessages } from './entry-row.ts';
import type { FastEntryKey } from './fast-entry.messages.ts';

/** Status of the latest input: in progress, or its outcome. */
export function entryStatus(
  { asking, outcome, heading }: FastEntryView,
  refusal: FastEntryKey | undefined,
  messages: EntryMessages,
  onStop: () => void,
): TemplateResult | typeof nothing {
  const { t } = messages;
  if (refusal)
    return html`<p class="error" role="alert">${icon('alert')}${t(refusal, { count: 20_000 })}</p>`;
  if (asking > 1)
    return html`<p class="status busy">
      ${t('entry.asking', { count: asking })}
      ${button({ kind: 'link', label: t('entry.stop'), onClick: onStop })}
    </p>`;
  if (!outcome) return nothing;
  const isOpen = outcome.open > 0;
  return html`<p class="status ${isOpen ? 'open' : ''}">
    <span class="said">${icon(isOpen ? 'alert' : 'check')}<span>${spelled(outcome, messages)}</span></span>
    ${heading ? html`<span class="hint">${t('entry.heading-left-out', { text: heading })}</span>` : nothing}
  </p>`;
}

/** Returns the outcome as text: `Added 3 × Tea.`, or the count of rows by outcome. */
export function spelled({ added, merged, open, only }: Outcome, { t, locale }: EntryMessages): string {
  if (only && open === 0) return t('entry.only', { ...only });
  const counts = { added, merged, open };
  const counted = (['added', 'merged', 'open'] as const).filter((key) => counts[key] > 0);
  return locale.list(counted.map((key) => t(`entry.${key}`, { count: counts[key] })));
}
