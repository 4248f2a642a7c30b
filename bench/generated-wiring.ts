import type { Method } from './generated-methods.ts';

/** The methods that most of a service consists of: they load, hand on, save and tell, and decide nothing. */
export const wiring: readonly Method[] = [
  ({ name, variable }) => `  async list(customerId: string): Promise<${name}View[]> {
    const found = await this.${variable}s.findByCustomer(customerId);
    return found.map((${variable}) => this.mapper.toView(${variable}));
  }`,
  ({ variable, states }) => `  async open(id: string): Promise<void> {
    const ${variable} = await this.load(id);
    ${variable}.state = '${states[1]}';
    await this.${variable}s.save(${variable});
    await this.events.publish('${variable}.opened', { id });
  }`,
  ({ variable, states }) => `  async close(id: string, reason: string): Promise<void> {
    const ${variable} = await this.load(id);
    ${variable}.state = '${states[4]}';
    try {
      await this.${variable}s.save(${variable});
    } catch (error) {
      this.logger.error('${variable} could not be closed', error);
      throw error;
    }
    await this.events.publish('${variable}.closed', { id, reason });
    this.logger.info('${variable} closed', { id, reason });
  }`,
  ({ name, variable }) => `  async copy(id: string): Promise<${name}> {
    const { id: former, ...${variable} } = await this.load(id);
    const copied = await this.${variable}s.insert({ ...${variable}, createdAt: new Date() });
    await this.events.publish('${variable}.copied', { id: copied.id, former });
    return copied;
  }`,
  ({ variable, states }) => `  async refund(id: string, amount: number): Promise<void> {
    const ${variable} = await this.load(id);
    await this.payments.refund(${variable}.reference, amount);
    ${variable}.state = '${states[2]}';
    await this.${variable}s.save(${variable});
    const customer = await this.customers.findById(${variable}.customerId);
    if (customer) await this.mailer.send(customer.email, 'Your refund', 'It is on its way.');
  }`,
  ({ variable }) => `  async assign(id: string, reference: string): Promise<void> {
    const ${variable} = await this.load(id);
    ${variable}.reference = reference;
    await this.${variable}s.save(${variable});
    await this.events.publish('${variable}.assigned', { id, reference });
  }`,
  ({ variable }) => `  async notify(id: string, subject: string, body: string): Promise<boolean> {
    const ${variable} = await this.load(id);
    const customer = await this.customers.findById(${variable}.customerId);
    if (!customer) {
      this.logger.info('nobody to notify', { id });
      return false;
    }
    await this.mailer.send(customer.email, subject, body);
    return true;
  }`,
  ({ name, variable, states }) => `  async drafts(): Promise<readonly ${name}View[]> {
    const views: ${name}View[] = [];
    for (const ${variable} of await this.${variable}s.findByState('${states[0]}')) {
      views.push(this.mapper.toView(${variable}));
    }
    return views;
  }`,
];
