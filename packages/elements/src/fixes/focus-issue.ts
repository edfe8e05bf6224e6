import type { Fix, Issue } from '@orderpad/contracts';

/** What a step can do about an issue of its own: go to the field that answers it, or begin what a fix names. */
export interface FocusesIssue {
  focusIssue(issue: Issue, fix?: Fix): void;
}

export const canFocusIssue = (element: Element | undefined): element is Element & FocusesIssue =>
  element !== undefined && 'lead' in element;
