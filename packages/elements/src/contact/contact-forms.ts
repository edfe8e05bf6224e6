export { ContactDialog } from './contact-dialog.ts';
export { NewAddress } from './new-address.ts';
