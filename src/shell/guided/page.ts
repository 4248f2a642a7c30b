import { spawn } from 'node:child_process';

/** Shows a text that may be longer than the screen in the person's pager, else prints it. */
export async function page(text: string, print: (text: string) => void): Promise<void> {
  const pager = process.env['PAGER'] ?? 'less';
  const isShown = pager !== '' && pager !== 'cat' && (await pipeInto(pager, text));
  if (!isShown) print(`\n${text}`);
}

function pipeInto(command: string, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { LESS: 'FRX', ...process.env };
    const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'ignore'], env });
    child.on('error', () => resolve(false));
    // Whoever leaves the pager before the end has closed the pipe.
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => resolve(code === 0));
    child.stdin.end(text);
  });
}
