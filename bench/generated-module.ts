/** What the texts of one module are made from. */
export interface Module {
  /** `Invoice7` */
  readonly name: string;
  /** `invoice7` */
  readonly variable: string;
  readonly folder: string;
  /** Numeric properties of the entity. */
  readonly amounts: readonly string[];
  readonly states: readonly string[];
}
