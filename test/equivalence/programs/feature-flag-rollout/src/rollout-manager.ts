export interface Rule {
  attribute: string;
  operator: 'eq' | 'in' | 'gt' | 'matches';
  value: unknown;
}

export interface Flag {
  key: string;
  enabled: boolean;
  percentage?: number;
  rules: Rule[];
  variants: Array<{ name: string; weight: number }>;
  killedAt?: string;
}

export interface Flags {
  get(key: string): Promise<Flag | undefined>;
}

export interface Exposures {
  track(key: string, user: string, variant: string): void;
}

const STAGES = {
  development: { percentage: 100, strict: false },
  staging: { percentage: 50, strict: false },
  production: { percentage: 0, strict: true },
} as const;

type Stage = keyof typeof STAGES;

const VERSION = /(\d+)\.(\d+)/g;

export class RolloutManager {
  private readonly cache: { [key: string]: { flag: Flag; at: number } } = {};
  private hits = 0;

  constructor(
    private readonly flags: Flags,
    private readonly exposures: Exposures,
    private readonly context: any,
  ) {}

  async variant(key: string, user: { id: string; [attribute: string]: unknown }): Promise<string | null> {
    const stage = (process.env.STAGE as Stage | undefined) ?? 'production';
    const { percentage: fallback, strict } = STAGES[stage];

    let flag: Flag | undefined;
    const cached = this.cache[key];
    if (cached && Date.now() - cached.at < 5000) {
      flag = cached.flag;
      this.hits += 1;
    } else {
      flag = await this.flags.get(key);
      if (flag) this.cache[key] = { flag, at: Date.now() };
    }

    if (!flag || !flag.enabled || (flag.killedAt !== undefined && flag.killedAt <= new Date().toISOString())) {
      return null;
    }

    // Every rule must hold; what we do not know counts as false in strict stages only.
    let matches = true;
    for (const { attribute, operator, value } of flag.rules) {
      const actual = user[attribute] ?? this.context.attributes[attribute];
      let holds: boolean;
      switch (operator) {
        case 'eq':
          holds = actual === value;
          break;
        case 'in':
          holds = Array.isArray(value) && value.includes(actual);
          break;
        case 'gt':
          holds = typeof actual === 'number' && typeof value === 'number' && actual > value;
          break;
        default:
          VERSION.lastIndex = 0;
          holds = typeof actual === 'string' && VERSION.test(actual) && actual.startsWith(String(value));
      }
      if (actual === undefined) holds = !strict;
      matches &&= holds;
    }
    if (!matches) {
      this.context.log('rules', key, user.id);
      return null;
    }

    // A user stays in a bucket for good: the hash is all there is to it.
    let hash = 2166136261;
    const seed = `${key}/${user.id}`;
    for (let i = 0; i < seed.length; i++) {
      hash ^= seed.charCodeAt(i);
      hash = Math.imul(hash, 16777619) >>> 0;
    }
    const bucket = (hash >>> 8) % 100;
    const share = flag.percentage ?? fallback;
    if (bucket >= share) return null;

    const total = flag.variants.reduce((sum, { weight }) => sum + weight, 0);
    let name = 'on';
    if (total > 0) {
      let point = ((bucket / share) * total) % total;
      for (const variant of flag.variants) {
        name = variant.name;
        if ((point -= variant.weight) < 0) break;
      }
    }

    // A sample of a tenth is enough for the dashboards, but experiments need everybody.
    const experiment = flag.variants.length > 1 && total > 0;
    if (experiment || Math.random() < 0.1) {
      this.exposures.track(key, user.id, name);
    }
    return name;
  }

  statistics(): { hits: number; known: number; ratio: string } {
    const known = Object.keys(this.cache).length;
    const ratio = known === 0 ? '-' : `${Math.round((this.hits / (this.hits + known)) * 100)} %`;
    return { hits: this.hits, known, ratio };
  }
}
