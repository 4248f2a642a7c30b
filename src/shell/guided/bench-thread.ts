import { parentPort } from 'node:worker_threads';
import { openWorkbench } from './open-workbench.ts';
import type { FromThread, ToThread } from './remote-workbench.ts';
import type { Workbench } from './workbench.ts';

/** The thread in which a workbench does its work: it is asked, one thing at a time, and answers. */
const port = parentPort;
if (port === null) throw new Error('this module is a thread of its own');
const say = (message: FromThread) => port.postMessage(message);
let bench: Workbench | undefined;

port.on('message', (asked: ToThread) => {
  void answer(asked).then(
    (value) => say({ kind: 'answer', id: asked.id, value }),
    (error: unknown) => say({ kind: 'failed', id: asked.id, error }),
  );
});

async function answer(asked: ToThread): Promise<unknown> {
  if (asked.kind === 'open') {
    bench = await openWorkbench(asked.request, (stage) => say({ kind: 'report', stage }));
    const { lifts, problems, isTriedOneByOne } = bench;
    // What was printed meanwhile is to arrive before the answer does.
    for (const stream of [process.stdout, process.stderr])
      await new Promise<void>((resolve) => stream.write('', () => resolve()));
    return { lifts, problems, isTriedOneByOne };
  }
  if (bench === undefined) throw new Error(`asked to ${asked.kind} before anything was opened`);
  switch (asked.kind) {
    case 'planSplits':
      return bench.planSplits(asked.accepted, asked.groups);
    case 'compose':
      return bench.compose(asked.proposals);
    case 'faultsOf':
      return bench.faultsOf(asked.proposals);
  }
}
