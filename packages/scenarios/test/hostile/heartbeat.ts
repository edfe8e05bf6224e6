import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded before the host process: answers each message of its parent with the longest pause of the event loop since the one before,
// in milliseconds.
const resolution = 1;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();
process.on('message', () => {
  process.send?.({ pause: Math.max(0, delay.max / 1e6 - resolution) });
  delay.reset();
});
process.channel?.unref();
