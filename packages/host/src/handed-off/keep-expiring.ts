import type { Report } from '../service/failures.ts';
import type { Service } from '../service/service.ts';
import { expireDue } from './move.ts';

/** Ends hand-offs whose time is over, now and at intervals. Returns a function that stops after the current search. */
export function keepExpiring(service: Service, report: Report, seconds: number): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const once = async (): Promise<void> => {
    await expireDue(service).catch((error: unknown) => report('hand-offs', error));
    if (isStopped) return;
    timer = setTimeout(() => {
      running = once();
    }, seconds * 1000);
    timer.unref();
  };
  let running = once();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}
