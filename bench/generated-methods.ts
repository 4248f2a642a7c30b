import type { Chance } from './chance.ts';
import type { Module } from './generated-module.ts';

/** The text of one method of a generated service, in the shapes that grown services have. */
export type Method = (module: Module, chance: Chance) => string;

/** The methods that hold logic, in the order in which a service has those that were chosen for it. */
export const methods: readonly Method[] = [
  place,
  approve,
  summarize,
  charge,
  remind,
  expire,
  describe,
  merge,
  rebalance,
  rank,
];

function place({ name, variable, amounts, states }: Module, chance: Chance): string {
  const most = chance.between(5, 60);
  const free = chance.between(50, 500);
  return `  async place(request: ${name}Request): Promise<${name}> {
    const customer = await this.customers.findById(request.customerId);
    if (!customer) throw new NotFoundError('Customer', request.customerId);
    if (request.lines.length === 0) throw new RuleError('${name} has no lines');
    if (request.lines.length > ${most}) throw new RuleError('${name} has more than ${most} lines');
    for (const line of request.lines) {
      if (line.quantity <= 0 || line.price < 0) throw new RuleError(\`\${line.sku} has a wrong quantity or price\`);
    }
    if (!customer.verified) {
      this.logger.info('${variable} of an unverified customer', { id: customer.id });
      throw new RuleError('customer is not verified');
    }
    let ${amounts[0]} = 0;
    for (const line of request.lines) {
      const surcharge = line.fragile ? line.price * 0.${chance.between(10, 99)} : 0;
      ${amounts[0]} += line.quantity * (line.price + surcharge);
    }
    const ${amounts[1]} = customer.tier === 'premium' && ${amounts[0]} > ${free} ? ${amounts[0]} * 0.${chance.between(1, 9)} : 0;
    const ${amounts[2]} = (${amounts[0]} - ${amounts[1]}) * (customer.country === 'DE' ? 0.19 : 0.2);
    const placed = await this.${variable}s.insert({
      customerId: customer.id,
      state: '${states[0]}',
      reference: '',
      lines: [...request.lines],
      ${amounts[0]},
      ${amounts[1]},
      ${amounts[2]},
      ${amounts[3]}: 0,
      createdAt: new Date(),
    });
    await this.events.publish('${variable}.placed', { id: placed.id, ${amounts[0]} });
    return placed;
  }`;
}

function approve({ variable, amounts, states }: Module, chance: Chance): string {
  const limit = chance.between(1, 90) * 100;
  return `  async approve(id: string, approver: string): Promise<void> {
    const ${variable} = await this.load(id);
    const customer = await this.customers.findById(${variable}.customerId);
    if (${variable}.state !== '${states[0]}' && ${variable}.state !== '${states[1]}') {
      throw new RuleError(\`cannot approve what is \${${variable}.state}\`);
    }
    if (${variable}.${amounts[0]} + ${variable}.${amounts[2]} > ${limit} && customer?.tier !== 'premium') {
      await this.mailer.send(approver, 'A second approval is needed', \`${variable} \${id} is above ${limit}\`);
      return;
    }
    ${variable}.state = '${states[2]}';
    await this.${variable}s.save(${variable});
    if (customer) {
      const subject =
        ${variable}.${amounts[0]} > ${limit / 2} ? 'Your large ${variable} was approved' : 'Your ${variable} was approved';
      await this.mailer.send(customer.email, subject, \`Dear \${customer.name}, \${id} is on its way.\`);
    }
  }`;
}

function summarize({ variable, amounts, states }: Module, chance: Chance): string {
  return `  async summarize(customerId: string): Promise<{ readonly count: number; readonly total: number; readonly average: number }> {
    const all = await this.${variable}s.findByCustomer(customerId);
    const counted = all.filter(
      (${variable}) => ${variable}.state !== '${states[3]}' && ${variable}.${amounts[0]} > ${chance.between(0, 20)},
    );
    const total = counted.reduce((sum, ${variable}) => sum + ${variable}.${amounts[0]} - ${variable}.${amounts[1]}, 0);
    const average = counted.length === 0 ? 0 : Math.round((total / counted.length) * 100) / 100;
    this.logger.info('${variable} summary', { customerId, count: counted.length });
    return { count: counted.length, total, average };
  }`;
}

function charge({ variable, amounts, states }: Module, chance: Chance): string {
  return `  async charge(id: string): Promise<boolean> {
    const ${variable} = await this.load(id);
    const customer = await this.customers.findById(${variable}.customerId);
    if (!customer) return false;
    const fee = this.feeFor(${variable}, customer.tier);
    const amount = Math.max(0, ${variable}.${amounts[0]} - ${variable}.${amounts[1]} + ${variable}.${amounts[2]} + fee);
    try {
      let result = await this.payments.charge(customer.id, amount);
      if (!result.ok && customer.tier === 'premium' && amount < ${chance.between(100, 9000)}) {
        this.logger.info('charging ${variable} once more', { id });
        result = await this.payments.charge(customer.id, amount);
      }
      if (!result.ok) {
        ${variable}.state = '${states[3]}';
        await this.${variable}s.save(${variable});
        return false;
      }
      ${variable}.reference = result.reference;
      ${variable}.state = '${states[4]}';
      await this.${variable}s.save(${variable});
      return true;
    } catch (error) {
      this.logger.error('charging failed', error);
      throw error;
    }
  }

  private feeFor(${variable}: { readonly lines: readonly { readonly quantity: number }[] }, tier: string): number {
    const pieces = ${variable}.lines.reduce((sum, line) => sum + line.quantity, 0);
    if (tier === 'staff') return 0;
    if (tier === 'premium') return pieces > ${chance.between(10, 50)} ? ${chance.between(1, 5)} : 0;
    return pieces * 0.${chance.between(10, 90)} + ${chance.between(1, 9)};
  }`;
}

function remind({ variable, amounts, states }: Module, chance: Chance): string {
  const days = chance.between(2, 45);
  return `  async remind(): Promise<number> {
    const open = await this.${variable}s.findByState('${states[1]}');
    let reminded = 0;
    for (const ${variable} of open) {
      const age = Math.floor((Date.now() - ${variable}.createdAt.getTime()) / 86_400_000);
      if (age > ${days} && ${variable}.${amounts[3]} < ${chance.between(100, 900)} && ${variable}.lines.length > 0) {
        const customer = await this.customers.findById(${variable}.customerId);
        if (!customer || customer.country === '${chance.pick(['FR', 'IT', 'ES', 'PL'])}') continue;
        const tone = age > ${days * 3} ? 'urgent' : age > ${days * 2} ? 'firm' : 'friendly';
        await this.mailer.send(customer.email, \`A \${tone} reminder\`, \`${variable} \${${variable}.id} is open for \${age} days\`);
        reminded += 1;
      }
    }
    return reminded;
  }`;
}

function expire({ variable, states }: Module, chance: Chance): string {
  return `  async expire(id: string, now: Date): Promise<void> {
    const ${variable} = await this.load(id);
    const hours = (now.getTime() - ${variable}.createdAt.getTime()) / 3_600_000;
    const limit = ${variable}.lines.some((line) => line.fragile) ? ${chance.between(4, 24)} : ${chance.between(48, 96)};
    if (hours < limit) {
      return;
    }
    ${variable}.state = '${states[4]}';
    await this.${variable}s.save(${variable});
    await this.events.publish('${variable}.expired', { id, hours });
  }`;
}

function describe({ name, variable, amounts }: Module, chance: Chance): string {
  return `  async describe(id: string): Promise<string> {
    const ${variable} = await this.load(id);
    const parts: string[] = [];
    for (const line of ${variable}.lines) {
      const label = line.quantity === 1 ? line.sku : \`\${line.quantity} x \${line.sku}\`;
      parts.push(line.fragile ? \`\${label} (fragile)\` : label);
    }
    const shown = parts.slice(0, ${chance.between(2, 8)}).join(', ');
    const rest = parts.length - ${chance.between(2, 8)};
    const text = rest > 0 ? \`\${shown} and \${rest} more\` : shown;
    this.logger.info('described', { id });
    return \`${name} of \${${variable}.${amounts[0]}.toFixed(2)}: \${text}\`;
  }`;
}

function merge({ name, variable, amounts, states }: Module, chance: Chance): string {
  return `  async merge(first: string, second: string): Promise<${name}> {
    const [one, other] = await Promise.all([this.load(first), this.load(second)]);
    if (one.customerId !== other.customerId) throw new RuleError('they belong to different customers');
    if (one.state === '${states[4]}' || other.state === '${states[4]}') throw new RuleError('one of them is closed');
    const lines = [...one.lines];
    for (const line of other.lines) {
      const index = lines.findIndex(({ sku, price }) => sku === line.sku && price === line.price);
      const same = lines[index];
      if (same) lines[index] = { ...same, quantity: same.quantity + line.quantity };
      else lines.push(line);
    }
    if (lines.length > ${chance.between(20, 80)}) throw new RuleError('too many lines');
    one.lines = lines;
    one.${amounts[0]} = one.${amounts[0]} + other.${amounts[0]};
    one.${amounts[1]} = Math.min(one.${amounts[1]} + other.${amounts[1]}, one.${amounts[0]} * 0.${chance.between(1, 9)});
    other.state = '${states[4]}';
    await this.${variable}s.save(one);
    await this.${variable}s.save(other);
    return one;
  }`;
}

function rebalance({ variable, amounts, states }: Module, chance: Chance): string {
  return `  async rebalance(customerId: string): Promise<void> {
    const all = await this.${variable}s.findByCustomer(customerId);
    const open = all.filter(({ state }) => state === '${states[0]}' || state === '${states[1]}');
    const credit = all.reduce((sum, { ${amounts[3]} }) => sum + ${amounts[3]}, 0);
    if (open.length === 0 || credit <= 0) return;
    const share = Math.floor((credit / open.length) * 100) / 100;
    const remainder = Math.round((credit - share * open.length) * 100) / 100;
    for (const [index, ${variable}] of open.entries()) {
      ${variable}.${amounts[1]} = share + (index === 0 ? remainder : 0);
      if (${variable}.${amounts[1]} > ${variable}.${amounts[0]} * ${chance.between(1, 3)}) {
        this.logger.info('more credit than ${variable} is worth', { id: ${variable}.id });
      }
      await this.${variable}s.save(${variable});
    }
  }`;
}

function rank({ name, variable, amounts }: Module, chance: Chance): string {
  return `  async rank(customerId: string, limit: number): Promise<${name}View[]> {
    const all = await this.${variable}s.findByCustomer(customerId);
    const scored = all.map((${variable}) => {
      const size = ${variable}.lines.reduce((sum, { quantity }) => sum + quantity, 0);
      const score = ${variable}.${amounts[0]} * 0.${chance.between(1, 9)} + size * ${chance.between(1, 9)} - ${variable}.${amounts[1]};
      return { ${variable}, score };
    });
    const best = scored.sort((one, other) => other.score - one.score).slice(0, Math.min(limit, ${chance.between(10, 100)}));
    return best.map(({ ${variable} }) => this.mapper.toView(${variable}));
  }`;
}
