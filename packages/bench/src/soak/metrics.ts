/** Figures of a host at one moment. */
export interface Figures {
  /** Bytes of the process in memory. */
  readonly resident: number;
  /** The 99th percentile of the lag of its event loop since the last look, in milliseconds. */
  readonly lag: number;
  /** Sockets, timers and all else that keeps it running. */
  readonly handles: number;
  /** Faults since it started. */
  readonly faults: number;
}

/** Reads `GET /metrics`. */
export async function readFigures(url: string): Promise<Figures> {
  const answer = await fetch(`${url}/metrics`);
  const text = await answer.text();
  const figure = (name: string) => {
    const found = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
    if (found === undefined) throw new Error(`/metrics has no ${name}`);
    return Number(found);
  };
  return {
    resident: figure('process_resident_memory_bytes'),
    lag: figure('nodejs_eventloop_lag_p99_seconds') * 1000,
    handles: figure('nodejs_active_resources_total'),
    faults: figure('orderpad_faults_total'),
  };
}
