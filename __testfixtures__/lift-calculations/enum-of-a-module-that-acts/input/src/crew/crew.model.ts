declare function registerEnum(values: object, name: string): void;

/** What a member of the crew may do. */
export enum CrewRole {
  Captain = 'captain',
  Mate = 'mate',
  Hand = 'hand',
}

registerEnum(CrewRole, 'CrewRole');
