export interface Mailer {
  isReady(): boolean;
  sendReminder(about: string): Promise<void>;
}
