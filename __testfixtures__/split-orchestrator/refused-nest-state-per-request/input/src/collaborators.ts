import { Injectable } from '@nestjs/common';
import { note } from './trace';

@Injectable()
export class Carts {
  async add(user: string, sku: string): Promise<void> {
    note(`${user} adds ${sku}`);
  }

  async clear(user: string): Promise<void> {
    note(`${user} clears`);
  }
}

@Injectable()
export class Prices {
  async of(sku: string): Promise<number> {
    note(`price of ${sku}`);
    return sku.length;
  }
}

@Injectable()
export class Payments {
  async charge(amount: number): Promise<void> {
    note(`charge ${amount}`);
  }
}

@Injectable()
export class Audit {
  write(entry: string): void {
    note(`audit ${entry}`);
  }
}
