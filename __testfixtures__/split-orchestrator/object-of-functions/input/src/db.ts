import type { Table } from './clients';

export const db: Table = Object.create(null) as Table;
