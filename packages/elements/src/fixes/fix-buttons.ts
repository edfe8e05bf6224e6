import type { Fix, FixCode, Issue, Params } from '@orderpad/contracts';
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
  /** Steps that can be gone to; all when left out. */
  readonly steps?: readonly Step[] | undefined;
  readonly messages: FixMessages;
  readonly onFix: (issue: Issue, fix: Fix | undefined) => void;
}

/** Returns the label of a fix, `undefined` for an unknown code. */
export const fixLabel = ({ code, params }: Fix, { t }: Pick<FixMessages, 't'>): string | undefined =>
  isKnownFix(code) ? t(labelKey(code, params), params) : undefined;

/** Returns the label of a fix; that of the question for an approval says what became of the last one. */
function labelKey(code: FixCode, { state, remark }: Params): FixesKey {
  if (code !== 'ask-approval') return `fix.${code}`;
  if (state === 'asked') return 'fix.approval-asked';
  if (state === 'refused') return remark === undefined ? 'fix.approval-refused' : 'fix.approval-refused-for';
  return 'fix.ask-approval';
}

/**
 * Buttons for the fixes of an issue. Without a known fix, a button to the step that the issue belongs to; where there is none, one
 * that asks the host again.
 */
export function fixButtons({
  issue,
  at,
  steps,
  messages,
  onFix,
}: FixButtonsOptions): TemplateResult | typeof nothing {
  const isThere = (step: Step | undefined): boolean => step !== undefined && (steps?.includes(step) ?? true);
  const known = issue.fixes.filter((fix) => {
    if (!isKnownFix(fix.code)) return false;
    const step = stepOfFix(fix, issue);
    return !isHere(fix, step, at) && (step === undefined || isThere(step));
  });
  if (known.length > 0)
    return group(
      known.map((fix) => html`${fixButton(fixLabel(fix, messages) ?? fix.code, () => onFix(issue, fix))} `),
    );
  const step = stepOf(issue);
  if (step !== undefined && step === at) return nothing;
  const label =
    step !== undefined && isThere(step)
      ? messages.t('fix.to-step', { step: messages.tStep(step) })
      : undefined;
  return group(
    label
      ? fixButton(label, () => onFix(issue, undefined))
      : fixButton(messages.t('fix.retry'), () => onFix(issue, retry)),
  );
}

const retry: Fix = { code: 'retry', params: {} };

const group = (buttons: unknown): TemplateResult => html`<span class="fixes">${buttons}</span>`;

/** Returns what renders the fixes of an issue in a step: an option of `StepController`. */
export const stepFixes =
  (at: Step, messages: FixMessages) =>
  (issue: Issue, onFix: FixButtonsOptions['onFix']): TemplateResult | typeof nothing =>
    fixButtons({ issue, at, messages, onFix });

const fixButton = (text: string, onActivate: () => void): TemplateResult =>
  button({ kind: 'link', label: text, onClick: onActivate });

/** Returns the step that a fix goes to; `undefined` for one that changes the order at once. */
function stepOfFix({ code, params }: Fix, issue: Issue): Step | undefined {
  const effect = isKnownFix(code) ? fixEffects[code](params, issue, nowhere) : undefined;
  return effect && 'step' in effect ? effect.step : undefined;
}

/** Returns true when a fix only goes to a field of the step that is shown. */
const isHere = ({ code }: Fix, step: Step | undefined, at: Step | undefined): boolean =>
  at !== undefined && step === at && !actsThere.has(code);

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
