import type { Mailer } from './ports';

export const mailer: Mailer = Object.create(null) as Mailer;
