// @ts-check
// Preloaded (`node --import`) into a process started with an IPC channel: ends it when the process that started it is gone,
// however that ended.
process.on('disconnect', () => process.exit(1));
// A listener alone would keep a finished script running.
process.channel?.unref();
