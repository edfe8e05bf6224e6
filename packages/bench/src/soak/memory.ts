// Loaded before the host process: answers the message `memory` of its parent with the memory that is left once garbage is collected.
process.on('message', (asked) => {
  if (asked !== 'memory') return;
  globalThis.gc?.();
  process.send?.({ heapUsed: process.memoryUsage().heapUsed });
});
process.channel?.unref();
