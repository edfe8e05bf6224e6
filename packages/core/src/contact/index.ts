export {
  contactRecord,
  type ContactRecordReader,
  type ContactRecordView,
  type KnownPart,
} from './contact-record.ts';
export { contactCreator } from './contact-creator.ts';
export { listContacts, type ContactListOptions } from './contact-list.ts';
export type { ContactFilters, ContactList, ContactListView } from './contact-list.view.ts';
