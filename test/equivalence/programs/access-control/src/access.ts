export type Role = 'reader' | 'editor' | 'owner';

export type Subject =
  | { kind: 'user'; id: string; roles: Role[]; suspended?: boolean; team?: { id: string; lead?: { id: string } } }
  | { kind: 'service'; id: string; scopes: string[] }
  | { kind: 'anonymous' };

export interface Resource {
  id: string;
  ownerId?: string;
  teamId: string | null;
  confidential: boolean;
  lockedBy?: string | null;
  labels: Record<string, string>;
}

export type Verb = 'read' | 'write' | 'delete';
