/** Code that saves an order for later, fetched when the button is pressed. */
export { saveForLater } from '@orderpad/core/drafts';
