export { cardNumbers, storedExamples, wrongCvv, type Behavior } from './behaviors.ts';
export { createTestPayments, type Options, type TestPayments } from './create.ts';
export { serveTestPayments, type RunningTestPayments, type ServeOptions } from './serve.ts';
