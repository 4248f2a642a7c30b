import { Station } from './station';

export const station = new Station();
