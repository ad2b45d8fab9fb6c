/** A point of a function where f, f′ … are known in closed form. */
export interface KnownValue {
  readonly name: string;
  readonly expression: string;
  readonly at: number;
  /** f, f′, f″ … */
  readonly values: readonly number[];
  readonly parameters?: Readonly<Record<string, number>>;
}
