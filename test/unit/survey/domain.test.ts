import { expect, it } from 'vitest';
import { domainOfModule } from '../../../src/core/survey/shapes/domain.ts';

it.each([
  ['/project/src/orders.routes.ts', 'orders'],
  ['/project/src/orders/[id]/route.ts', 'orders'],
  // What is done to topics is about topics; where no folder says to what, the deed has to do.
  ['/project/src/topics/create.js', 'topics'],
  ['/project/src/services/create.js', 'create'],
  ['/project/src/topics/teaser.js', 'teaser'],
])('%s is about %s', (file, domain) => {
  expect(domainOfModule(file)).toBe(domain);
});
