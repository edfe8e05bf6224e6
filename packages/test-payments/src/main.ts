import { serveTestPayments } from './serve.ts';

/**
 * Runs the provider as a process; the README lists the environment variables. Prints one line of JSON, `{"listening":"http://…"}`, when
 * it is ready. Ends on SIGINT and SIGTERM, and when the process that started it closes the IPC channel.
 */
const variable = (name: string): string | undefined => process.env[name] || undefined;

const giveUp = () => process.exit(1);
process.on('disconnect', giveUp);

const origins = variable('TEST_PAYMENTS_ORIGINS')?.split(',').filter(Boolean);
const running = await serveTestPayments({
  port: Number(variable('TEST_PAYMENTS_PORT') ?? 0),
  hostname: variable('HOST') ?? '127.0.0.1',
  ledger: variable('TEST_PAYMENTS_LEDGER'),
  secret: variable('TEST_PAYMENTS_SECRET'),
  ...(origins && { origins }),
});
console.log(JSON.stringify({ listening: running.url }));

process.off('disconnect', giveUp);
let isClosing = false;
for (const ending of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  process.on(ending, () => {
    if (isClosing) return;
    isClosing = true;
    void running.close().then(() => process.exit(0));
  });
}
