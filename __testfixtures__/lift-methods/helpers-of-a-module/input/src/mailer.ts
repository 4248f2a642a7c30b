import type { Mailer } from './ports';

declare const smtp: Mailer;
export const mailer = smtp;
