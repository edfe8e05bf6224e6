import type { Fix, Issue } from '@orderpad/contracts';
import { stepOf, type Step } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { FixesKey } from './fixes.messages.ts';
import { isKnownFix, fixEffects } from './fix-effects.ts';

type FixMessages = Pick<MessagesController<FixesKey>, 't'>;

export interface FixButtonsOptions {
  readonly issue: Issue;
  /** The step they are shown in; ways that only lead there are then left to the link of the issue itself. */
  readonly at?: Step | undefined;
  readonly messages: FixMessages;
  readonly onFix: (issue: Issue, fix: Fix | undefined) => void;
}

/** What a fix is called; `undefined` for one that nobody here knows. */
export const fixLabel = ({ code, params }: Fix, { t }: FixMessages): string | undefined =>
  isKnownFix(code) ? t(`fix.${code}`, params) : undefined;

/** Every way out of an issue as a press; where its host names none, the way to the step that it belongs to. */
export function fixButtons({
  issue,
  at,
  messages,
  onFix,
}: FixButtonsOptions): TemplateResult | typeof nothing {
  const known = issue.fixes.filter((fix) => isKnownFix(fix.code) && !isHere(fix, issue, at));
  const step = stepOf(issue);
  if (known.length > 0)
    return html`<span class="fixes"
      >${known.map((fix) => fixButton(fixLabel(fix, messages) ?? fix.code, () => onFix(issue, fix)))}</span
    >`;
  if (!step || step === at) return nothing;
  return html`<span class="fixes">${fixButton(messages.t(`fix.to-${step}`), () => onFix(issue, undefined))}</span>`;
}

const fixButton = (text: string, onActivate: () => void): TemplateResult =>
  html`<button type="button" class="button link" @click=${onActivate}>${text}</button>`;

/** Whether a fix does no more than lead to a field of the step that is shown. */
function isHere({ code, params }: Fix, issue: Issue, at: Step | undefined): boolean {
  if (at === undefined || !isKnownFix(code) || actsThere.has(code)) return false;
  const effect = fixEffects[code](params, issue, nowhere);
  return 'step' in effect && effect.step === at;
}

/** They lead to the items, and do something there. */
const actsThere: ReadonlySet<string> = new Set(['remove-line', 'edit-line']);

/** Which lines there are says nothing about where a fix leads. */
const nowhere = {
  size: 0,
  at: () => undefined,
  get: () => undefined,
  indexOf: () => -1,
  slice: () => [],
  *[Symbol.iterator]() {
    // Holds nothing.
  },
};
