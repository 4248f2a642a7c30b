import '@angular/compiler';
import { Injector, inject, runInInjectionContext, ɵINJECTOR_SCOPE } from '@angular/core';
import { AUDITOR, Mailer } from './collaborators';
import { OrderService } from './order-service';
import { note, trace } from './trace';

export async function run(): Promise<string[]> {
  const providers = [
    { provide: ɵINJECTOR_SCOPE, useValue: 'root' },
    { provide: AUDITOR, useValue: { write: (entry: string) => note(`audit ${entry}`) } },
    { provide: Mailer, useValue: { send: async (to: string) => note(`fake mail to ${to}`) } },
  ];
  const injector = Injector.create({ providers });
  const orders = runInInjectionContext(injector, () => inject(OrderService));
  await orders.place('o1', ['a', 'b'], 100);
  await orders.confirm('o1', 'ann');
  await orders.remind('ann');
  note(`${await orders.totalOf('o1')} ${injector.get(OrderService) === orders}`);
  return trace;
}
