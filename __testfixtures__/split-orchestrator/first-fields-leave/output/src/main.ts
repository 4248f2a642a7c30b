import { createStation } from './station';

export const station = createStation();
