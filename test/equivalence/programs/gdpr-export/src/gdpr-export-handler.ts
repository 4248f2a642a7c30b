export type Row = Record<string, string | number | boolean | null | undefined>;

export interface Tables {
  list(): Promise<string[]>;
  rows(table: string, person: string): Promise<Row[]>;
}

export interface Requests {
  find(id: string): Promise<ExportRequest | null>;
  update(id: string, patch: Partial<ExportRequest>): Promise<void>;
}

export interface Storage {
  put(path: string, body: string): Promise<{ bytes: number }>;
}

export interface ExportRequest {
  id: string;
  person: string;
  verified: boolean;
  requestedOn: number;
  format: 'json' | 'csv' | 'text';
  state: 'new' | 'done' | 'rejected';
}

export interface ExportOptions<Name extends string = string> {
  skip?: readonly Name[];
  mask?: (column: string) => boolean;
}

interface Section {
  table: string;
  rows: Row[];
}

export class GdprExportHandler {
  private readonly tables;
  private readonly requests;
  private readonly storage;
  private readonly maxRows;

  constructor({ tables, requests, storage }: { tables: Tables; requests: Requests; storage: Storage }, maxRows = 5) {
    this.tables = tables;
    this.requests = requests;
    this.storage = storage;
    this.maxRows = maxRows;
  }

  async export<Name extends string>(id: string, today: number, options: ExportOptions<Name> = {}): Promise<string> {
    const request = await this.requests.find(id);
    if (!request) throw new Error(`Unknown request ${id}`);
    if (request.state !== 'new' || !request.verified) {
      const why = request.verified ? `is ${request.state}` : 'is not verified';
      throw new Error(`Request ${id} ${why}`);
    }
    const age = today - request.requestedOn;
    if (age > 30) {
      await this.requests.update(id, { state: 'rejected' });
      return `rejected after ${age} days`;
    }

    const { skip = [], mask = isSecret } = options;
    const sections: Section[] = [];
    let total = 0;
    let hidden = 0;
    for (const table of await this.tables.list()) {
      if ((skip as readonly string[]).includes(table) || table.startsWith('_')) continue;
      const rows = await this.tables.rows(table, request.person);
      const cleaned: Row[] = [];
      for (const row of rows.slice(0, this.maxRows)) {
        const copy: Row = {};
        let column: string;
        for (column in row) {
          const value = row[column];
          if (value === undefined || value === null || value === '') continue;
          if (mask(column)) {
            hidden++;
            copy[column] = '***';
          } else {
            copy[column] = typeof value === 'string' && value.length > 40 ? value.slice(0, 40) + '...' : value;
          }
        }
        if ('id' in copy) delete copy.id;
        if (Object.keys(copy).length > 0) cleaned.push(copy);
      }
      total += cleaned.length;
      sections.push({ table, rows: cleaned });
    }

    const text = render(request.format, sections);
    const path = `${request.person.toLowerCase().replace(/[^a-z0-9]+/g, '-')}/${id}.${request.format}`;
    const { bytes } = await this.storage.put(path, text);
    await this.requests.update(id, { state: 'done' });

    const size = bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} kB`;
    const urgency = age > 25 ? ', just in time' : '';
    return `${path}: ${total} row${total === 1 ? '' : 's'}, ${hidden} hidden, ${size}${urgency}`;
  }
}

const isSecret = (column: string) => /password|token/i.test(column);

function render(format: ExportRequest['format'], sections: Section[]): string {
  switch (format) {
    case 'json':
      return JSON.stringify(Object.fromEntries(sections.map(({ table, rows }) => [table, rows])));
    case 'csv':
      return sections
        .flatMap(({ table, rows }) => rows.map((row) => [table, ...Object.values(row)].map(quote).join(';')))
        .join('\n');
    case 'text':
      return sections.map(({ table, rows }) => `${table}: ${rows.length}`).join('\n') || 'nothing';
    default: {
      const never: never = format;
      throw new TypeError(`Format ${never} is not known`);
    }
  }
}

function quote(value: unknown): string {
  const text = String(value);
  return text.includes(';') ? `"${text.replaceAll('"', '""')}"` : text;
}
