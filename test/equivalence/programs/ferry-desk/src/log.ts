import { thing } from './pier.js';

export const write = (text: string): Promise<void> => thing('log').write(text);
