import { createTransport } from 'nodemailer';
import { type MailPort, MailRefused } from '../service/mail-port.ts';

/** The address of a mail server, and the sender of all messages. */
export interface SmtpOptions {
  /** `smtp://user:password@mail.example:587`, or `smtps://` for TLS from the first byte. */
  readonly url: string;
  readonly from: { readonly email: string; readonly name?: string };
  /** Sends even where the mail server offers no encryption. */
  readonly plain?: boolean;
  /** Milliseconds in which a message has to be taken over; 60,000 when absent. */
  readonly timeoutMs?: number;
}

/** Sends messages by SMTP. Each one takes a connection of its own, so that none is held while there is nothing to send. */
export function smtpMail({ url, from, plain = false, timeoutMs = 60_000 }: SmtpOptions): MailPort {
  const transport = createTransport({
    url,
    requireTLS: !plain,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const sender = { address: from.email, name: from.name ?? '' };
  const domain = from.email.slice(from.email.lastIndexOf('@') + 1);
  return {
    async send({ id, to, subject, text, html, lang }) {
      const sending = transport.sendMail({
        from: sender,
        to: { address: to.email, name: to.name ?? '' },
        subject,
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': lang },
      });
      await withinTime(sending, timeoutMs).catch((error: unknown) => {
        throw isFinal(error) ? new MailRefused(answerOf(error)) : new Error(answerOf(error));
      });
    },
  };
}

/**
 * Tells whether the mail server refused this message for good. Another sender or password may be what it asks for: those are no fault of
 * the message.
 */
function isFinal(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code !== 'EENVELOPE' && error.code !== 'EMESSAGE') return false;
  if ('command' in error && error.command === 'MAIL FROM') return false;
  return !('responseCode' in error) || Number(error.responseCode) >= 500;
}

/** Returns what the mail server said, else what went wrong. Never holds a part of the message. */
const answerOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'response' in error && typeof error.response === 'string' ? error.response : error.message;
};

function withinTime<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the mail server did not answer in time')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
