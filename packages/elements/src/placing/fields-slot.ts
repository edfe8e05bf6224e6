import type { FieldsAppearance } from '@orderpad/contracts';
import { appearanceOf } from './fields-appearance.ts';
import { mountIn } from './fields-mount.ts';

/** An empty element in the page for what a payment provider shows, with the look that it is given. */
export interface FieldsSlot {
  readonly container: HTMLElement;
  readonly appearance: FieldsAppearance;
}

/** Opens the slot `fields` of an element. This file is fetched when a provider shows something: many orders need none. */
export const openSlot = (element: Element): FieldsSlot => ({
  container: mountIn(element, 'fields'),
  appearance: appearanceOf(element),
});
