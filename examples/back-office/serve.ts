import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const server = await createServer({
  root: fileURLToPath(new URL('.', import.meta.url)),
  server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 5173) },
});
await server.listen();
console.log(`Orderpad's back office: ${server.resolvedUrls?.local[0] ?? 'running'}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
