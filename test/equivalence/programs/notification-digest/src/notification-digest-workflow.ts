export interface Notice {
  id: number;
  topic: string;
  title: string;
  at: number;
  priority?: 'low' | 'high';
}

export interface Reader {
  email: string;
  muted: string[];
  frequency: 'daily' | 'weekly';
  lastSent?: number;
}

export interface Digest<Entry> {
  subject: string;
  sections: { title: string; entries: Entry[] }[];
  hidden: number;
}

export interface Inbox {
  since(at: number): Promise<Notice[]>;
}

export interface Readers {
  all(): Promise<Reader[]>;
  touch(reader: Reader, at: number): Promise<void>;
}

export interface Mail {
  send(to: string, digest: Digest<string>): Promise<void>;
}

const DAY = 86_400_000;
const name = 'digest';

/** Keeps the first of those that have the same key. */
// eslint-disable-next-line func-style
function uniqueBy<T, K>(values: readonly T[], key: (value: T) => K): T[] {
  const seen = new Set<K>();
  return values.filter((value) => {
    const k = key(value);
    if (seen.has(k)) return false;
    seen.add(k);
    return true;
  });
}

export class NotificationDigestWorkflow<Extra extends { footer?: string }> {
  constructor(
    private readonly inbox: Inbox,
    private readonly readers: Readers,
    private readonly mail: Mail,
    private readonly extra: Extra,
  ) {}

  run = async (now: number): Promise<{ sent: number; report: string }> => {
    const readers = await this.readers.all();
    let sent = 0;
    const report: string[] = [];
    const status = { [name]: now };

    for (const reader of readers) {
      const period = reader.frequency === 'weekly' ? 7 * DAY : DAY;
      const since = reader.lastSent ?? now - period;
      if (now - since < period) continue;

      const notices = await this.inbox.since(since);
      const wanted = uniqueBy(
        notices.filter((notice) => !reader.muted.includes(notice.topic) || notice.priority === 'high'),
        (notice) => notice.title.trim().toLowerCase(),
      );
      if (wanted.length === 0) {
        report.push(`${reader.email}: nothing`);
        continue;
      }

      const groups = new Map<string, Notice[]>();
      for (const notice of wanted) {
        const group = groups.get(notice.topic);
        if (group) group.push(notice);
        else groups.set(notice.topic, [notice]);
      }

      const sections: Digest<string>['sections'] = [];
      let hidden = 0;
      for (const [topic, group] of groups) {
        group.sort((a, b) => rank(b) - rank(a) || b.at - a.at);
        const shown = group.slice(0, 2);
        hidden += group.length - shown.length;
        // An entry is shown with its age, the newest as "now".
        const entries = shown.map((notice) => {
          const hours = Math.floor((now - notice.at) / 3_600_000);
          const age = hours < 1 ? 'now' : hours < 24 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
          return `${notice.priority === 'high' ? '! ' : ''}${notice.title} (${age})`;
        });
        sections.push({ title: topic === '' ? 'General' : topic[0].toUpperCase() + topic.slice(1), entries });
      }
      sections.sort((a, b) => b.entries.length - a.entries.length || a.title.localeCompare(b.title));

      const urgent = wanted.some((notice) => notice.priority === 'high');
      const count = wanted.length;
      {
        // The old subject line, kept for the marketing department.
        const name = reader.email.split('@')[0];
        const subject = `${urgent ? 'Urgent: ' : ''}${count} ${this.plural(count, 'notice')} for ${name}`;
        const digest: Digest<string> = { subject, sections, hidden };
        if (this.extra.footer) digest.sections.push({ title: this.extra.footer, entries: [] });
        await this.mail.send(reader.email, digest);
      }
      sent += 1;
      reader.lastSent = now;
      await this.readers.touch(reader, now);
      report.push(`${reader.email}: ${count} ${this.plural(count, 'notice')}, ${hidden} hidden`);
    }

    const started = status[name];
    return { sent, report: `${name} ${started}: ${report.length === 0 ? 'idle' : report.join('; ')}` };
  };

  private plural = (count: number, word: string): string => (count === 1 ? word : `${word}s`);
}

function rank({ priority = 'low' }: Notice): number {
  return priority === 'high' ? 1 : 0;
}
