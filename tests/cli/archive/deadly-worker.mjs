import { parentPort } from 'node:worker_threads';

// Does what the archive's worker does, without models: an article whose number is 7 ends it, and one throws.
parentPort.on('message', ({ batch, only }) => {
  const numbers = only ?? Array.from({ length: batch.count }, (_, index) => index);
  if (batch.name === 'deadly' && numbers.includes(7)) process.exit(1);
  if (batch.name === 'throwing' && numbers.includes(2)) throw new Error('out of something');
  const lines = numbers.map((index) => `{"id":"${batch.name}-${index}"}\n`).join('');
  parentPort.postMessage({ result: { lines, done: numbers.length, failed: [] } });
});
parentPort.postMessage({ ready: true });
