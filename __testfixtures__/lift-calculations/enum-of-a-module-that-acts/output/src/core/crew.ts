/** What a member of the crew may do. */
export enum CrewRole {
  Captain = 'captain',
  Mate = 'mate',
  Hand = 'hand',
}
