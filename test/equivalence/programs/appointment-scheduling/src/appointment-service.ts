export interface Slot {
  start: Date;
  minutes: number;
}

export interface Doctor {
  id: string;
  specialty: 'general' | 'dental' | 'eyes';
  worksFrom: number;
  worksTo: number;
  breaks: Slot[];
}

export interface Wish {
  patient: string;
  specialty: Doctor['specialty'];
  after: string;
  minutes: number;
  child?: boolean;
}

export interface Calendar {
  doctors(): Promise<Doctor[]>;
  taken(doctorId: string, day: string): Promise<Slot[]>;
  book(doctorId: string, slot: Slot): Promise<{ id: string }>;
}

export interface Texts {
  send(to: string, text: string): Promise<boolean>;
}

export type Booked = { id: string; doctor: string; at: string; reminder: boolean };

class NoSlotError extends Error {
  constructor(wish: Wish, tried: number) {
    super(`No ${wish.specialty} slot of ${wish.minutes} min after ${wish.after} (${tried} tried)`);
    this.name = 'NoSlotError';
  }
}

export class AppointmentService {
  calendar: Calendar;
  texts: Texts;

  constructor(calendar: Calendar, texts: Texts) {
    this.calendar = calendar;
    this.texts = texts;
  }

  async schedule(wish: Wish): Promise<Booked> {
    const after = new Date(wish.after);
    if (isNaN(+after)) {
      throw new RangeError(`${wish.after} is no date`);
    }
    const now = new Date();
    if (after < now) after.setTime(now.getTime());

    // Children need more time, and everything is in quarters of an hour.
    let minutes = wish.minutes;
    if (wish.child) minutes *= 1.5;
    minutes = Math.ceil(minutes / 15) * 15;
    if (minutes > Number(process.env.MAX_MINUTES ?? 120)) {
      throw new RangeError(`${minutes} minutes are too long`);
    }

    const day = after.toISOString().slice(0, 10);
    const doctors = (await this.calendar.doctors()).filter((doctor) => doctor.specialty === wish.specialty);
    let tried = 0;
    let found: { doctor: Doctor; slot: Slot } | null = null;
    for (const doctor of doctors) {
      const taken = await this.calendar.taken(doctor.id, day);
      const busy = [...taken, ...doctor.breaks]
        .map(({ start, minutes: length }) => ({ from: start.getTime(), to: start.getTime() + length * 60_000 }))
        .sort((a, b) => a.from - b.from);

      const midnight = Date.parse(`${day}T00:00:00Z`);
      let candidate = Math.max(midnight + doctor.worksFrom * 3_600_000, Math.ceil(+after / 900_000) * 900_000);
      const end = midnight + doctor.worksTo * 3_600_000;
      for (const { from, to } of busy) {
        tried++;
        if (candidate + minutes * 60_000 <= from) break;
        if (to > candidate) candidate = to;
      }
      if (candidate + minutes * 60_000 <= end) {
        const slot = { start: new Date(candidate), minutes };
        if (!found || slot.start < found.slot.start) found = { doctor, slot };
      }
    }
    if (!found) {
      throw new NoSlotError(wish, tried);
    }

    const { doctor, slot } = found;
    const booking = await this.calendar.book(doctor.id, slot);
    const at = slot.start.toISOString().replace('T', ' ').slice(0, 16);
    const hoursAhead = (Number(slot.start) - Number(now)) / 3_600_000;
    let reminder = false;
    if (hoursAhead > 24 && process.env['REMINDERS'] !== 'off') {
      reminder = await this.texts.send(wish.patient, `Dr ${doctor.id} expects you at ${at}, in ${hoursAhead | 0} hours`);
    }
    return { id: booking.id, doctor: doctor.id, at, reminder };
  }
}
