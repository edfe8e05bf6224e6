import { mostLines } from '@orderpad/contracts';
import type { FastEntryView, Outcome } from '@orderpad/core/fast-entry';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import type { EntryMessages } from './entry-row.ts';
import type { FastEntryKey } from './fast-entry.messages.ts';

/** Status of the latest input: in progress, or its outcome. A single row is answered too fast to say so, unless one waits for it. */
export function entryStatus(
  { asking, outcome, unused }: FastEntryView,
  refusal: FastEntryKey | undefined,
  messages: EntryMessages,
  { isWaiting, onStop }: { readonly isWaiting: boolean; readonly onStop: () => void },
): TemplateResult | typeof nothing {
  const { t } = messages;
  if (refusal)
    return html`<p class="error" role="alert">${icon('alert')}${t(refusal, { count: mostLines })}</p>`;
  if (asking > 1 || (isWaiting && asking > 0))
    return html`<p class="status busy">
      ${t('entry.asking', { count: asking })}
      ${button({ kind: 'link', label: t('entry.stop'), onClick: onStop })}
    </p>`;
  if (!outcome) return nothing;
  const isOpen = outcome.open > 0;
  return html`<p class="status ${isOpen ? 'open' : ''}">
    <span class="said">${icon(isOpen ? 'alert' : 'check')}<span>${spelled(outcome, messages)}</span></span>
    ${leftOutOf(unused, messages).map((text) => html`<span class="hint">${text}</span>`)}
  </p>`;
}

/** Lines that are named; the others are counted. */
const named = 3;

/** Returns what was left out of a pasted text: its heading, its other lines, prices and discounts. */
function leftOutOf({ leftOut, columns }: FastEntryView['unused'], { t, locale }: EntryMessages): string[] {
  const heading = leftOut.find(({ reason }) => reason === 'heading');
  const others = leftOut.filter((line) => line !== heading);
  const quoted = others.slice(0, named).map(({ text }) => `“${shortened(text)}”`);
  const more = others.length - quoted.length;
  return [
    ...(heading ? [t('entry.heading-left-out', { text: shortened(heading.text) })] : []),
    ...(quoted.length > 0
      ? [
          t('entry.left-out', {
            lines: locale.list(more > 0 ? [...quoted, t('entry.more-rows', { count: more })] : quoted),
          }),
        ]
      : []),
    ...(columns.length > 0
      ? [t('entry.unused', { names: locale.list(columns.map((name) => name || t('entry.unnamed'))) })]
      : []),
  ];
}

/** Returns a line with its columns in sight, and not all of a long one. */
function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}

/** Returns the outcome as text: `Added 3 × Tea.`, or the count of rows by outcome. */
export function spelled({ only, unpriced = 0, ...outcome }: Outcome, { t, locale }: EntryMessages): string {
  if (only && outcome.open === 0 && unpriced === 0) return t('entry.only', { ...only });
  const counts = { ...outcome, unpriced };
  const counted = (['added', 'merged', 'open', 'unpriced'] as const).filter((key) => counts[key] > 0);
  return locale.list(counted.map((key) => t(`entry.${key}`, { count: counts[key] })));
}
