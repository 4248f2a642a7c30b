import { buildOrders, type World } from './main';

declare const jest: { mock(path: string): void };

jest.mock('./order-service');

export const isBuilt = (world: World) => typeof buildOrders(world).place === 'function';
