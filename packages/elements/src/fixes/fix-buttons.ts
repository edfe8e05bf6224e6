import type { Fix, Issue } from '@orderpad/contracts';
import { stepOf, type Step } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import type { FixesKey } from './fixes.messages.ts';
import { isKnownFix, fixEffects } from './fix-effects.ts';

type FixMessages = Pick<MessagesController<FixesKey>, 't' | 'tStep'>;

export interface FixButtonsOptions {
  readonly issue: Issue;
  /** Step that shows the buttons. Fixes that only go there are left to the link of the issue. */
  readonly at?: Step | undefined;
  readonly messages: FixMessages;
  readonly onFix: (issue: Issue, fix: Fix | undefined) => void;
}

/** Returns the label of a fix, `undefined` for an unknown code. */
export const fixLabel = ({ code, params }: Fix, { t }: Pick<FixMessages, 't'>): string | undefined =>
  isKnownFix(code) ? t(`fix.${code}`, params) : undefined;

/** Buttons for the fixes of an issue. Without a known fix, a button to the step that the issue belongs to. */
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
  return html`<span class="fixes">${fixButton(messages.t('fix.to-step', { step: messages.tStep(step) }), () => onFix(issue, undefined))}</span>`;
}

/** Returns what renders the fixes of an issue in a step: an option of `StepController`. */
export const stepFixes =
  (at: Step, messages: FixMessages) =>
  (issue: Issue, onFix: FixButtonsOptions['onFix']): TemplateResult | typeof nothing =>
    fixButtons({ issue, at, messages, onFix });

const fixButton = (text: string, onActivate: () => void): TemplateResult =>
  button({ kind: 'link', label: text, onClick: onActivate });

/** Returns true when a fix only goes to a field of the step that is shown. */
function isHere({ code, params }: Fix, issue: Issue, at: Step | undefined): boolean {
  if (at === undefined || !isKnownFix(code) || actsThere.has(code)) return false;
  const effect = fixEffects[code](params, issue, nowhere);
  return 'step' in effect && effect.step === at;
}

/** Fixes that go to the items and act there. */
const actsThere: ReadonlySet<string> = new Set(['remove-line', 'edit-line']);

/** Empty list of lines: the step of a fix does not depend on them. */
const nowhere = {
  size: 0,
  at: () => undefined,
  get: () => undefined,
  indexOf: () => -1,
  slice: () => [],
  *[Symbol.iterator]() {
    // Empty.
  },
};
