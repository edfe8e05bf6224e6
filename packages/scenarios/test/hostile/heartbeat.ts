import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded before the host process: answers each message of its parent with the longest pause of the event loop since the one before, in
// milliseconds by the clock, and by the time that the processor gave the thread between two beats. The second one is the host's own doing;
// the first one has also what other processes took.
const resolution = 1;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();

let busiest = 0;
let before = process.threadCpuUsage();
const beating = setInterval(() => {
  const { user, system } = process.threadCpuUsage(before);
  before = process.threadCpuUsage();
  busiest = Math.max(busiest, (user + system) / 1000);
}, resolution);
beating.unref();

process.on('message', () => {
  process.send?.({ pause: Math.max(0, delay.max / 1e6 - resolution), busy: busiest });
  delay.reset();
  busiest = 0;
});
process.channel?.unref();
