import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.ts';

export type Tone = 'info' | 'success' | 'warning' | 'error';

export interface NoticeOptions {
  readonly actions?: TemplateResult | typeof nothing | undefined;
  /** Speaks up at once; for failures that arrive by themselves, never for what a person just did. */
  readonly isUrgent?: boolean;
}

/** Something worth knowing, with what can be done about it. */
export const notice = (
  tone: Tone,
  text: string | TemplateResult,
  { actions = nothing, isUrgent = false }: NoticeOptions = {},
): TemplateResult => html`
  <div class="notice ${tone === 'error' ? 'error-tone' : tone}" part="notice" role=${isUrgent ? 'alert' : nothing}>
    ${icon(signs[tone])}
    <div><span>${text}</span>${actions}</div>
  </div>
`;

const signs: Record<Tone, IconName> = { info: 'info', success: 'check', warning: 'alert', error: 'alert' };

/** A state in a word. */
export const pill = (
  text: string | TemplateResult,
  tone: 'neutral' | 'busy' | 'success' | 'warning' | 'danger' = 'neutral',
): TemplateResult => html`<span class="pill ${tone}" part="pill">${text}</span>`;

/** What to say where there is nothing yet, and how to begin. */
export const emptyState = (
  sign: IconName,
  heading: string,
  text: string,
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`
  <div class="empty" part="empty">
    ${icon(sign)}
    <p class="strong">${heading}</p>
    <p class="muted">${text}</p>
    ${action}
  </div>
`;

/** Room kept for what is on its way. Say that it is on its way beside it: this is only drawn. */
export const skeleton = (lines = 3): TemplateResult => html`
  <div class="stack" aria-hidden="true">
    ${Array.from({ length: lines }, (_, index) => html`<span class="skeleton ${index % 3 === 2 ? 'short' : ''}"></span>`)}
  </div>
`;
