/** Whoever interrupts while files are being written gets all of the changes or none, not some. */
export async function holdingSignals<T>(work: (interrupted: () => boolean) => Promise<T>): Promise<T> {
  let signalled = false;
  const hold = () => {
    signalled = true;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
  for (const signal of signals) process.on(signal, hold);
  try {
    return await work(() => signalled);
  } finally {
    for (const signal of signals) process.off(signal, hold);
  }
}
