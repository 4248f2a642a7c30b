import { ClinicDesk } from './clinic-desk.js';
import type { Clinic, Diary } from './desk.js';

export const openClinic = (diary: Diary, { beds, nurses, pharmacy, billing, insurers, mail }: Clinic): ClinicDesk =>
  new ClinicDesk(diary, beds, nurses, pharmacy, billing, insurers, mail);
