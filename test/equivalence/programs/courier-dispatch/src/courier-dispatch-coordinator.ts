export interface Point {
  x: number;
  y: number;
}

export interface Job {
  id: string;
  from: Point;
  to: Point;
  weight: number;
  deadline: number;
  status?: 'open' | 'assigned' | 'failed';
}

export interface Courier {
  name: string;
  at: Point;
  vehicle: 'foot' | 'bike' | 'van';
  load: number;
  shiftEnds: number;
}

export interface Fleet {
  available(): Promise<Courier[]>;
  assign(courier: string, job: string, eta: number): Promise<boolean>;
}

export interface Scheduler {
  after(minutes: number, task: () => Promise<void>): void;
}

export interface Tracker {
  emit(event: string, payload: object): void;
}

const speeds = { foot: 5, bike: 16, van: 30 };

export class CourierDispatchCoordinator {
  constructor(
    private readonly fleet: Fleet,
    private readonly scheduler: Scheduler,
    private readonly tracker: Tracker,
  ) {}

  async dispatch(jobs: Job[], now: number): Promise<{ assigned: number; eta: number | null; summary: string }> {
    let assigned = 0;
    let latest: number | null = null;
    const couriers = await this.fleet.available();
    const ordered = [...jobs].sort((a, b) => a.deadline - b.deadline || b.weight - a.weight);

    for (const job of ordered) {
      const capacity = (vehicle: Courier['vehicle']) => (vehicle === 'van' ? 200 : vehicle === 'bike' ? 20 : 5);
      const eligible = couriers.filter((courier) => {
        const free = capacity(courier.vehicle) - courier.load;
        return job.weight <= free && courier.shiftEnds > now + 10;
      });

      const best = eligible.reduce<{ courier: Courier; minutes: number } | undefined>((champion, courier) => {
        const way = distance(courier.at, job.from) + distance(job.from, job.to);
        const minutes = Math.ceil((way / speeds[courier.vehicle]) * 60);
        if (now + minutes > courier.shiftEnds) return champion;
        return champion === undefined || minutes < champion.minutes ? { courier, minutes } : champion;
      }, undefined);

      if (best === undefined) {
        job.status = 'failed';
        this.tracker.emit('stuck', { job: job.id, eligible: eligible.length });
        continue;
      }

      const eta = now + best.minutes;
      const late = Math.max(eta - job.deadline, 0);
      const status = late === 0 ? 'on time' : late <= 15 ? 'tight' : 'late';
      const accepted = await this.fleet.assign(best.courier.name, job.id, eta);
      if (!accepted) {
        // Nobody may decline twice: the load says so.
        best.courier.load = Infinity;
        job.status = 'open';
        continue;
      }
      job.status = 'assigned';
      assigned += 1;
      best.courier.load += job.weight;
      best.courier.at = job.to;
      latest = latest === null ? eta : Math.max(latest, eta);
      this.tracker.emit('assigned', { job: job.id, courier: best.courier.name, eta, status });

      const checkpoint = Math.round(best.minutes * 0.75);
      this.scheduler.after(checkpoint, async () => {
        // By then more may have been assigned, and the job may be done.
        const share = assigned / jobs.length;
        const event = job.status === 'assigned' && share > 0.5 ? 'busy' : 'check';
        this.tracker.emit(event, { job: job.id, share, late });
        if (late > 30 && share < 1) job.status = 'open';
      });
    }

    const ratio = jobs.length > 0 ? assigned / jobs.length : 1;
    const summary = `${assigned}/${jobs.length}${ratio < 0.5 ? ' understaffed' : ''}`;
    return { assigned, eta: latest, summary };
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
