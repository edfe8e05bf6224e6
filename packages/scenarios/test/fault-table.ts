import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signIn } from '@orderpad/adapters/http';
import { type FaultKind, kindNames } from './fault-kinds.ts';
import { operations } from './fault-operations.ts';
import { FaultyWire } from './faulty-wire.ts';
import { MortalProcess } from './mortal-process.ts';

const program = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One operation under one kind of fault. */
export interface FaultCell {
  readonly operation: string;
  readonly kind: FaultKind;
}

/** The page of the links of hand-offs, which nobody visits here. */
const payPage = 'https://shop.example/pay';

/** Every operation under every kind of fault. */
export const faultCells: readonly FaultCell[] = kindNames.flatMap((kind) =>
  Object.keys(operations).map((operation) => ({ operation, kind })),
);

/** A reference host and a payment provider, processes with their data in a folder, that suffer faults. */
export class FaultBench {
  readonly #payments: MortalProcess;
  readonly #host: Promise<MortalProcess>;
  #token: Promise<string> | undefined;

  constructor(folder: string) {
    const ledger = { TEST_PAYMENTS_LEDGER: join(folder, 'ledger.jsonl') };
    this.#payments = new MortalProcess(
      program('../../test-payments/src/main.ts'),
      ledger,
      'TEST_PAYMENTS_PORT',
    );
    const data = { ORDERPAD_DATA_DIR: join(folder, 'data'), DATABASE_URL: '', ORDERPAD_HANDOFF_URL: payPage };
    this.#host = this.#payments.url.then(
      (url) => new MortalProcess(program('./start-charging-host.ts'), { ...data, PAYMENTS_URL: url }, 'PORT'),
    );
  }

  /** Runs one cell; returns the reason when its promise is broken. */
  async run({ operation, kind }: FaultCell): Promise<string | undefined> {
    const host = await this.#host;
    const url = await host.url;
    this.#token ??= signIn({ url }, { username: 'mara', password: 'orderpad' }).then(({ token }) => token);
    const known = operations[operation];
    if (!known) throw new Error(`no operation is called ${operation}`);
    const wire = new FaultyWire(host, url, await this.#token, known.route, kind);
    try {
      await known.run(wire, await this.#payments.url);
      await wire.settle();
      return undefined;
    } catch (error) {
      return `${operation}, ${kind}: ${String(error)}`;
    }
  }

  async close(): Promise<void> {
    await Promise.all([(await this.#host).kill(), this.#payments.kill()]);
  }
}

/** Returns the table in Markdown, with the cells whose promises were broken. */
export function faultTable(isBroken: (cell: FaultCell) => boolean = () => false): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const names = Object.keys(operations);
  return [
    ...kindNames.map((kind, index) => `${index + 1}. ${kind}`),
    '',
    row(['', ...kindNames.map((_, index) => String(index + 1)), 'promise']),
    row(Array.from({ length: kindNames.length + 2 }, () => '---')),
    ...names.map((operation) =>
      row([
        operation,
        ...kindNames.map((kind) => (isBroken({ operation, kind }) ? '✗' : '✓')),
        operations[operation]?.promise ?? '',
      ]),
    ),
  ].join('\n');
}
