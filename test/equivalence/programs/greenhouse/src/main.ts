import type { Devices } from './devices.js';
import Manager from './greenhouse-manager.js';

export class Nursery {
  readonly manager: Manager;

  constructor(devices: Devices, clock: () => Date) {
    const { thermometer, heater, motors, valves, hygrometer, lamps, market, diary } = devices;
    this.manager = new Manager(thermometer, heater, motors, valves, hygrometer, lamps, market, diary, clock);
  }
}
