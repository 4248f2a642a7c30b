import { Desk } from './desk.js';
import type { Clinic, Diary, Patient, Visit } from './desk.js';

/** What the front desk offers to others. */
export interface VisitDesk {
  admit(patient: Patient): Promise<string>;
  discharge(visit: Visit): Promise<number>;
}

/** A bed could not be found in time. */
export class NoBed extends Error {
  override readonly name = 'NoBed';
}

export class ClinicDesk extends Desk implements VisitDesk {
  constructor(
    diary: Diary,
    private readonly beds: Clinic['beds'],
    private readonly nurses: Clinic['nurses'],
    private readonly pharmacy: Clinic['pharmacy'],
    private readonly billing: Clinic['billing'],
    private readonly insurers: Clinic['insurers'],
    private readonly mail: Clinic['mail'],
  ) {
    super(diary, 'clinic');
  }

  /** Gives a patient a bed and a nurse. */
  async admit(patient: Patient): Promise<string> {
    const bed = await this.beds.find(patient.ward);
    if (bed === undefined) {
      throw new NoBed(`no bed in ${patient.ward}`);
    }
    await this.beds.occupy(bed, patient.name);
    const nurse = await this.nurses.assign(bed);
    return this.callOut(patient, nurse);
  }

  async moveWard(patient: Patient, ward: string): Promise<boolean> {
    const bed = await this.beds.find(ward);
    if (bed === undefined) return false;
    await this.nurses.assign(bed);
    await this.beds.occupy(bed, patient.name);
    return true;
  }

  async discharge(visit: Visit): Promise<number> {
    const drugs = await this.pharmacy.handedOut(visit.id);
    const covered = await this.cover(visit);
    const due = Math.max(0, drugs * 3 + visit.nights * 80 - covered);
    if (due > 0) {
      await this.billing.charge(visit.id, due);
    }
    return due;
  }

  async reimburse(visit: Visit): Promise<void> {
    const covered = await this.cover(visit);
    await this.billing.charge(visit.id, -covered);
    await this.mail.post(visit.patient, 'reimbursed');
  }

  override describe(): string {
    return `front ${super.describe()}`;
  }

  /** The diary is the base class's own. */
  note(text: string): void {
    this.enter(text);
  }

  private async callOut(patient: Patient, nurse: string): Promise<string> {
    await this.mail.post(patient.name, `${nurse} is with you`);
    return nurse;
  }

  private async cover({ id, insurer }: Visit): Promise<number> {
    if (insurer === undefined) return 0;
    try {
      return await this.insurers.cover(insurer, id);
    } catch {
      return 0;
    }
  }
}
