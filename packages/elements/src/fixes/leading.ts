import type { Fix, Issue } from '@orderpad/contracts';

/** What a step can do about an issue of its own: go to the field that answers it, or begin what a fix names. */
export interface Leading {
  lead(issue: Issue, fix?: Fix): void;
}

export const canLead = (element: Element | undefined): element is Element & Leading =>
  element !== undefined && 'lead' in element;
