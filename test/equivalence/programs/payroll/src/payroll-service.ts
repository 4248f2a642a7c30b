export interface TimeSheet {
  employeeId: string;
  hours: number[];
  nights?: number;
}

export interface Employee {
  id: string;
  name: string;
  hourly: number;
  taxClass: 1 | 2 | 3;
  children: number;
  bonus?: number | null;
  carryOver?: number;
}

export interface PaySlip {
  employee: string;
  gross: number;
  tax: number;
  net: number;
  overtime: number;
  remarks: string;
}

export interface People {
  load(id: string): Promise<Employee>;
  update(employee: Employee): Promise<void>;
}

export interface Bank {
  transfer(name: string, amount: number): Promise<{ ok: boolean; message?: string }>;
}

export interface Printer {
  print(slip: PaySlip): void;
}

export class PayrollError extends Error {}

export class PayrollService {
  static readonly WEEKLY_HOURS = 40;

  #people: People;
  #bank: Bank;
  #printer: Printer;
  #paid = 0;

  constructor(people: People, bank: Bank, printer: Printer) {
    this.#people = people;
    this.#bank = bank;
    this.#printer = printer;
  }

  get paid(): number {
    return this.#paid;
  }

  /** Half a cent is rounded up, as the tax office wants it. */
  static cents(amount: number): number {
    return Math.floor(amount * 100 + 0.5) / 100;
  }

  async pay(sheets: TimeSheet[]): Promise<PaySlip[]> {
    const slips: PaySlip[] = [];
    for (const sheet of sheets) {
      const employee = await this.#people.load(sheet.employeeId);
      let worked = 0;
      let overtime = 0;
      let i = 0;
      while (i < sheet.hours.length) {
        const hours = sheet.hours[i++];
        if (hours < 0 || hours > 80) {
          throw new PayrollError(`Week ${i} of ${employee.name} has ${hours} hours`);
        }
        worked += Math.min(hours, PayrollService.WEEKLY_HOURS);
        overtime += Math.max(hours - PayrollService.WEEKLY_HOURS, 0);
      }

      // Whatever was not paid last month is paid now.
      let bonus = employee.bonus;
      bonus ??= 0;
      bonus += employee.carryOver ?? 0;
      let nights = sheet.nights;
      nights ||= 0;

      const gross = PayrollService.cents(
        worked * employee.hourly + overtime * employee.hourly * 1.5 + nights * 12.5 + bonus,
      );
      const tax = this.#tax(gross, employee);
      const net = PayrollService.cents(gross - tax);

      if (net <= 0) {
        employee.carryOver = gross;
        await this.#people.update(employee);
        continue;
      }

      const remarks = [
        overtime > 0 ? `${overtime} h overtime` : '',
        nights ? `${nights} nights` : '',
        employee.carryOver ? 'with carry-over' : '',
      ]
        .filter((remark) => remark !== '')
        .join('; ');
      const slip: PaySlip = { employee: employee.name, gross, tax, net, overtime, remarks };

      const answer = await this.#bank.transfer(employee.name, net);
      if (!answer.ok) {
        throw new PayrollError(`Transfer to ${employee.name} failed: ${answer.message ?? 'no reason given'}`);
      }
      this.#paid += net;
      employee.carryOver = 0;
      await this.#people.update(employee);
      this.#printer.print(slip);
      slips.push(slip);
    }
    return slips;
  }

  #tax(gross: number, employee: Employee): number {
    let allowance = 400;
    switch (employee.taxClass) {
      case 1:
        break;
      case 2:
        allowance += 150;
        break;
      case 3:
        allowance *= 2;
        break;
    }
    allowance += employee.children * 75;
    const taxable = Math.max(gross - allowance, 0);
    let tax = 0;
    let rest = taxable;
    for (const [upTo, rate] of [
      [500, 0.1],
      [1500, 0.2],
      [Infinity, 0.35],
    ]) {
      const slice = Math.min(rest, upTo);
      tax += slice * rate;
      rest -= slice;
      if (rest <= 0) break;
    }
    return PayrollService.cents(tax);
  }
}
