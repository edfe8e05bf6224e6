import type { Fix, Issue } from '@orderpad/contracts';

/** Element of a step that can focus the field of an issue, or start a fix. */
export interface FocusesIssue {
  focusIssue(issue: Issue, fix?: Fix): void;
}

export const canFocusIssue = (element: Element | undefined): element is Element & FocusesIssue =>
  element !== undefined && 'focusIssue' in element;
