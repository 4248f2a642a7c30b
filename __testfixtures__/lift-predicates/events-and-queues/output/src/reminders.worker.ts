import { mailer } from './mailer';
import { store } from './store';
import { shouldSendMail, shouldSendMailForOrderPlaced } from './core/reminders';

interface Job {
  readonly data: { readonly orderId: string; readonly daysLate: number; readonly reminders: number };
}

declare const reminderQueue: { process(run: (job: Job) => Promise<void>): void };
declare const bus: { on(event: string, run: (event: { readonly total: number; readonly email: string }) => Promise<void>): void };

reminderQueue.process(async (job) => {
  const { orderId, daysLate, reminders } = job.data;
  const order = await store.get(orderId);
  if (shouldSendMail(daysLate, reminders)) {
    await mailer.send(order.customerId, 'Please pay');
  }
});

bus.on('order.placed', async (event) => {
  if (shouldSendMailForOrderPlaced(event)) {
    await mailer.send(event.email, 'Thank you very much');
  }
});
