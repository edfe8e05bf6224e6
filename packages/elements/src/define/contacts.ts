import { defineContacts } from '../define-contacts.ts';

defineContacts();
