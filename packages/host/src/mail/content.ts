import type { support } from '../service/support.ts';
import type { MailLanguage } from './language.ts';

/** The shop that writes, and its recipient. */
export interface Correspondence {
  readonly language: MailLanguage;
  readonly shop: string;
  readonly support: typeof support;
  /** The name of the recipient. */
  readonly name: string;
}

/** The texts of one message. */
export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes a message in the language of its recipient. */
export type MailContent = (to: Correspondence) => Written;
