import { thing } from './pier.js';

export default { tell: (text: string): Promise<void> => thing('radio').tell(text) };
