import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** One message as a mail server took it. */
export interface Received {
  readonly to: readonly string[];
  /** Headers and body, as they were sent. */
  readonly source: string;
}

/** A mail server of the tests, on a port of its own. */
export class MailServer {
  readonly received: Received[] = [];
  /** Addresses that are refused, with the answer they get. */
  readonly refuses = new Map<string, string>();
  /** Called with each message before it is acknowledged. */
  beforeReply: () => Promise<void> = async () => undefined;
  readonly #server: SMTPServer;

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _, done) => done(failure(this.refuses.get(address))),
      onData: (stream, { envelope }, done) => {
        const to = envelope.rcptTo.map(({ address }) => address);
        void this.#take(stream, to).finally(done);
      },
    });
    // A client that is killed breaks its connection.
    this.#server.on('error', () => undefined);
  }

  async listen(port = 0): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  get port(): number {
    const address = this.#server.server.address() as AddressInfo; // it listens on a port, not on a pipe
    return address.port;
  }

  async #take(stream: Readable, to: readonly string[]): Promise<void> {
    this.received.push({ to, source: (await buffer(stream)).toString() });
    await this.beforeReply();
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Makes the error for an answer such as `550 no such user`. */
function failure(answer: string | undefined): Error | null {
  if (answer === undefined) return null;
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
}

/** Returns the value of a header of a message, unfolded. */
export const headerOf = ({ source }: Received, name: string): string | undefined =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(source)?.[1]?.replaceAll(/\r\n[ \t]/g, ' ');
