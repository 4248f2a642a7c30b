export * as shop from './order-service';
