/** The built program, run once for each message; what it prints and the exit code it leaves are the answer. */
import { pathToFileURL } from 'node:url';
import { ts } from '@ts-morph/common';

const { run } = await import(new URL('./cli/run.js', pathToFileURL(process.argv[2])).href);
// The compiler asks for the working directory once; here it is another one for each call.
ts.sys.getCurrentDirectory = () => process.cwd();

process.on('message', async ({ words, cwd, env }) => {
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  const out = capture(process.stdout);
  const err = capture(process.stderr);
  await run(words);
  process.removeAllListeners('uncaughtException');
  const answer = { code: process.exitCode ?? 0, out: out(), err: err() };
  process.exitCode = 0;
  process.send(answer);
});
process.on('disconnect', () => process.exit());

function capture(stream) {
  const { write } = stream;
  let text = '';
  stream.write = (chunk, ...rest) => {
    text += String(chunk);
    rest.find((each) => typeof each === 'function')?.();
    return true;
  };
  return () => {
    stream.write = write;
    stream.removeAllListeners('error');
    return text;
  };
}
