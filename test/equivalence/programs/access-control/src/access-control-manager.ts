import type { Resource, Subject, Verb } from './access.js';

export interface Directory {
  subject(token: string): Promise<Subject | undefined>;
}

export interface Resources {
  find(id: string): Promise<Resource | null>;
}

export interface AuditTrail {
  denied(who: string, verb: Verb, why: string): void;
  granted(who: string, verb: Verb): void;
}

type User = Extract<Subject, { kind: 'user' }>;

function isUser(subject: Subject): subject is User {
  return subject.kind === 'user';
}

export class AccessControlManager {
  private readonly directory: Directory;
  private readonly resources: Resources;
  private readonly trail: AuditTrail;

  constructor(directory: Directory, resources: Resources, trail: AuditTrail) {
    this.directory = directory;
    this.resources = resources;
    this.trail = trail;
  }

  async check(token: string, verb: Verb, resourceId: string): Promise<boolean> {
    const subject = await this.directory.subject(token);
    const resource = await this.resources.find(resourceId);
    if (subject === undefined || resource === null) {
      return false;
    }

    // Anonymous visitors read what is marked as public, and nothing else.
    if (subject.kind === 'anonymous') {
      const open = resource.labels.visibility === 'public' && !resource.confidential && verb === 'read';
      if (!open) this.trail.denied('anonymous', verb, 'not public');
      return open;
    }

    if (subject.kind === 'service') {
      const wanted = `${verb}:${resource.labels.domain ?? 'default'}`;
      const allowed = subject.scopes.some((scope) => scope === wanted || scope === `${verb}:*`);
      if (allowed && !(verb === 'delete' && resource.confidential)) {
        this.trail.granted(subject.id, verb);
        return true;
      }
      this.trail.denied(subject.id, verb, `scope ${wanted} is missing`);
      return false;
    }

    if (subject.suspended) {
      this.trail.denied(subject.id, verb, 'suspended');
      return false;
    }

    const isOwner = resource.ownerId !== undefined && resource.ownerId === subject.id;
    const sameTeam = subject.team && resource.teamId !== null && subject.team.id === resource.teamId;
    if (resource.lockedBy && resource.lockedBy !== subject.id && verb !== 'read' && resource.lockedBy.length > 1) {
      this.trail.denied(subject.id, verb, `locked by ${resource.lockedBy.toUpperCase()}`);
      return false;
    }

    let granted = false;
    if (verb === 'read') {
      granted = !resource.confidential || isOwner || Boolean(sameTeam);
    } else if (verb === 'write') {
      granted = isOwner || (Boolean(sameTeam) && subject.roles.includes('editor'));
    } else {
      granted = isOwner && subject.roles.includes('owner') && subject.team?.lead?.id !== undefined;
    }

    if (granted) {
      this.trail.granted(subject.id, verb);
    } else {
      const lead = subject.team?.lead?.id ?? 'nobody';
      this.trail.denied(subject.id, verb, `ask ${lead}, ${describe(subject)}`);
    }
    return granted;
  }

  /** Who may be asked to approve, best first. */
  async approvers(tokens: string[], resourceId: string): Promise<string[]> {
    const resource = await this.resources.find(resourceId);
    if (!resource) {
      throw new ReferenceError(`No resource ${resourceId}`);
    }
    const ranked: { id: string; rank: number }[] = [];
    for (const token of tokens) {
      const subject = await this.directory.subject(token);
      if (!subject || !isUser(subject) || subject.suspended) continue;
      let rank = subject.roles.length;
      if (subject.team?.id === resource.teamId) rank += 10;
      if (subject.team?.lead && subject.team.lead.id === subject.id) rank += 5;
      if (resource.ownerId === subject.id) rank = 100;
      if (rank > 1) ranked.push({ id: subject.id, rank });
    }
    return ranked
      .sort((a, b) => b.rank - a.rank || a.id.localeCompare(b.id))
      .map(({ id }) => id)
      .filter((id, index, all) => all.indexOf(id) === index);
  }
}

function describe(user: User): string {
  return user.roles.length === 0 ? 'without roles' : user.roles.join('/');
}
