export interface Visit {
  user: string;
}
