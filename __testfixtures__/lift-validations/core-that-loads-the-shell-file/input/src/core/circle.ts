import { CircleService } from '../circle-service';

export const early = CircleService.LIMIT * 2;
