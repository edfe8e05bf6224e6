import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.ts';
import { sentence } from '../messages/sentence.ts';

export type Tone = 'info' | 'success' | 'warning' | 'error';

export interface NoticeOptions {
  readonly actions?: TemplateResult | typeof nothing | undefined;
  /** Announces the notice at once; for failures that arrive by themselves, never for an action of the person. */
  readonly isUrgent?: boolean;
}

/** Notice with optional actions. */
export const notice = (
  tone: Tone,
  text: string | TemplateResult,
  { actions = nothing, isUrgent = false }: NoticeOptions = {},
): TemplateResult => html`
  <div class="notice ${tone === 'error' ? 'error-tone' : tone}" part="notice" role=${isUrgent ? 'alert' : nothing}>
    ${icon(signs[tone])}
    <div><span>${sentence(text)}</span>${actions}</div>
  </div>
`;

const signs: Record<Tone, IconName> = { info: 'info', success: 'check', warning: 'alert', error: 'alert' };

/** Pill with a state. */
export const pill = (
  text: string | TemplateResult,
  tone: 'neutral' | 'busy' | 'success' | 'warning' | 'danger' = 'neutral',
): TemplateResult => html`<span class="pill ${tone}" part="pill">${sentence(text)}</span>`;

/** Empty state: what is missing, and how to begin. */
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

/** Placeholder for content on its way. Announce the loading beside it: this is only decoration. */
export const skeleton = (lines = 3): TemplateResult => html`
  <div class="stack" aria-hidden="true">
    ${Array.from({ length: lines }, (_, index) => html`<span class="skeleton ${index % 3 === 2 ? 'short' : ''}"></span>`)}
  </div>
`;
