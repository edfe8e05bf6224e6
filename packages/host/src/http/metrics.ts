import type { Hono } from 'hono';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** Counts of one host for Prometheus. */
export interface Metrics {
  /** Counts an answered request with its seconds. */
  request(route: string, status: number, seconds: number): void;
  /** Counts a fault of the host. */
  fault(): void;
  /** Serves `GET /metrics`. */
  serve(app: Hono): void;
}

/** Makes the counts of a host: those of Node, such as the lag of the event loop and memory, and those of its requests and faults. */
export function hostMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'orderpad_request_seconds',
    help: 'Answered requests by route of the contract and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const faults = new Counter({
    name: 'orderpad_faults_total',
    help: 'Faults of the host itself, each written to its log.',
    registers: [registry],
  });
  return {
    request: (route, status, seconds) => requests.observe({ route, status }, seconds),
    fault: () => faults.inc(),
    serve: (app) =>
      app.get('/metrics', async () => {
        const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' };
        return new Response(await registry.metrics(), { headers });
      }),
  };
}
