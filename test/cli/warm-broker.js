/** A thread that hands calls on to a process of the program, and wakes the test when the answer is there. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';

const { main, port } = workerData;
const script = fileURLToPath(new URL('./warm-process.js', import.meta.url));
const child = fork(script, [main], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });

/** @type {Int32Array | undefined} */
let waiting;
port.on('message', ({ call, answered }) => {
  waiting = answered;
  child.send(call);
});
child.on('message', (answer) => {
  port.postMessage(answer);
  wake();
});
child.on('exit', wake);

function wake() {
  if (waiting === undefined) return;
  Atomics.store(waiting, 0, 1);
  Atomics.notify(waiting, 0);
  waiting = undefined;
}
