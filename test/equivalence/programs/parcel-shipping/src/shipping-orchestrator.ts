import { Service, Zone } from './parcel.js';
import type { Box, Shipment } from './parcel.js';

interface Carrier {
  name: string;
  book(service: Service, grams: number, options: string[]): Promise<{ tracking: string; price: number }>;
}

interface Labels {
  print(tracking: string, line: string): void;
}

interface Warehouse {
  hold(sku: string): Promise<void>;
}

interface Log {
  info(message: string): void;
}

const NEIGHBOURS = ['AT', 'CH', 'FR', 'PL'];

export class ShippingOrchestrator {
  private readonly carriers: Carrier[];
  private readonly labels: Labels;
  private readonly warehouse: Warehouse;
  private readonly log: Log;

  constructor(carriers: Carrier[], labels: Labels, warehouse: Warehouse, log: Log) {
    this.carriers = carriers;
    this.labels = labels;
    this.warehouse = warehouse;
    this.log = log;
  }

  async ship(shipment: Shipment): Promise<{ tracking: string; cost: number }> {
    if (shipment.boxes.length === 0) {
      throw new RangeError(`Shipment ${shipment.id} is empty`);
    }

    // Which box is the heaviest, and what does the whole thing weigh?
    let grams = 0;
    let last = shipment.boxes[0];
    let heaviest = shipment.boxes[0];
    for (last of shipment.boxes) {
      grams += Math.max(last.grams, this.volumetric(last));
      if (last.grams > heaviest.grams) heaviest = last;
    }

    let zone = Zone.World;
    if (shipment.country === 'DE') {
      zone = Zone.Domestic;
    } else if (NEIGHBOURS.includes(shipment.country)) {
      zone = Zone.Neighbour;
    }

    const service =
      grams <= 1000 && shipment.boxes.length === 1
        ? Service.Letter
        : grams <= 31_500
          ? Service.Parcel
          : Service.Freight;

    const options: string[] = [];
    switch (service) {
      case Service.Freight:
        options.push('pallet');
      // freight is insured like a parcel
      case Service.Parcel:
        options.push('insured');
        if (shipment.declaredValue > 500 && zone !== Zone.Domestic) {
          options.push(`value:${shipment.declaredValue}`);
        }
        break;
      default:
        if (zone === Zone.World) options.push('customs-form');
    }

    boxes: for (const box of shipment.boxes) {
      for (const side of box.size) {
        if (side > 200) {
          this.log.info(`${box.sku} is bulky`);
          options.push('bulky');
          break boxes;
        }
        if (side <= 0) continue boxes;
      }
      if (box.fragile && box.grams < 5000) {
        await this.warehouse.hold(box.sku);
      }
    }

    let best: { tracking: string; price: number } | undefined;
    for (const carrier of this.carriers) {
      let offer;
      try {
        offer = await carrier.book(service, grams, options);
      } catch (error) {
        this.log.info(`${carrier.name} failed: ${error}`);
        continue;
      }
      if (!best || offer.price < best.price) best = offer;
    }
    if (!best) {
      throw new Error(`No carrier takes ${(grams / 1000).toFixed(1)} kg to ${shipment.country}`);
    }

    const surcharge = zone === Zone.World ? 12.5 : zone === Zone.Neighbour ? 4 : 0;
    const cost = Math.round((best.price * 1.19 + surcharge) * 100) / 100;
    this.labels.print(best.tracking, `${shipment.country} ${service} ${heaviest.sku}/${last.sku}`);
    return { tracking: best.tracking, cost };
  }

  /** Carriers bill big light boxes as if they were heavy. */
  private volumetric(box: Box): number {
    const [length, width, height] = box.size;
    return Math.ceil((length * width * height) / 5);
  }
}
