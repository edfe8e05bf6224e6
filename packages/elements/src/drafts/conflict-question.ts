import type { SavedDraft } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { notice } from '../ui/surface.ts';
import type { DraftsMessages } from './change-text.ts';

export interface ConflictOptions {
  /** The version at the host; `gone` when it was removed there. */
  readonly conflict: SavedDraft | 'gone';
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Asks which version of a saved order is to be kept. No key answers it by the way: either answer discards something. */
export function conflictQuestion(
  { conflict, onMine, onTheirs }: ConflictOptions,
  { t, locale }: DraftsMessages,
): TemplateResult {
  const isGone = conflict === 'gone';
  return html`
    <div id="conflict" role="group" tabindex="-1" aria-labelledby="conflict-heading">
      ${notice(
        'warning',
        html`<b id="conflict-heading">${t(isGone ? 'drafts.gone' : 'drafts.conflict')}</b>
          ${isGone ? t('drafts.gone-hint') : theirs(conflict, { t, locale })}`,
        {
          actions: html`<div class="row">
            ${button({ label: t(isGone ? 'drafts.save-again' : 'drafts.keep-mine'), onClick: onMine })}
            ${isGone ? nothing : button({ label: t('drafts.take-theirs'), onClick: onTheirs })}
          </div>`,
        },
      )}
    </div>
  `;
}

function theirs(
  { savedBy, savedAt, draft }: SavedDraft,
  { t, locale }: Pick<DraftsMessages, 't' | 'locale'>,
): string {
  const count = draft.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const by = t('drafts.conflict-by', { name: savedBy.name, when: locale.dateTime(savedAt), count });
  return `${by} ${t('drafts.conflict-hint')}`;
}
