export interface Mailer {
  sendReminder(about: string): Promise<void>;
}
