import { createRequire } from 'node:module';

/**
 * jscodeshift puts everything that a transform loads through Babel, node_modules included, and Babel breaks over the
 * TypeScript compiler. Our files need no translation: a transform imports this module first, which takes the hook out
 * for what is loaded afterwards. Without such a hook (`--no-babel`, any other runner) nothing happens.
 */
const { cache } = createRequire(process.execPath);

for (const [file, module] of Object.entries(cache)) {
  if (!/[\\/]@babel[\\/]register[\\/]lib[\\/]index\.c?js$/.test(file)) continue;
  const { revert } = module?.exports as { revert?: () => void };
  revert?.();
}
