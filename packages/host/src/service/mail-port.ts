/** One message, complete. */
export interface MailMessage {
  /** Makes the `Message-ID`: the same message sent again has the same one, so that the recipient's server may drop it. */
  readonly id: string;
  readonly to: { readonly email: string; readonly name?: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The language of the texts, as a BCP 47 tag. */
  readonly lang: string;
}

/** Sends messages. The host ships `smtpMail`; an embedder may bring another one. */
export interface MailPort {
  /**
   * Sends one message, and returns once it was taken over. Throws `MailRefused` for a message that will never be taken; after any
   * other error it is sent again later.
   */
  send(message: MailMessage): Promise<void>;
}

/** A message was refused for good, e.g. since its recipient does not exist. The text is what the mail server said. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}
