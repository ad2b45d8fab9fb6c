/** An attribute, or the property of that name, has a value that cannot be used; the message says what is allowed. */
export class AttributeError extends Error {
  override readonly name = 'AttributeError';
  readonly attribute: string;

  constructor(attribute: string, message: string) {
    super(`${attribute}: ${message}`);
    this.attribute = attribute;
  }
}

/** @throws AttributeError unless the value is one of those allowed */
export function requireOneOf<Value extends string>(attribute: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new AttributeError(attribute, `use ${allowed.join(', ')}, not ‘${value}’`);
  return found;
}

/** @throws AttributeError unless the value is finite */
export function requireFinite(attribute: string, value: number): number {
  if (!Number.isFinite(value)) throw new AttributeError(attribute, 'needs a finite number');
  return value;
}

/** @throws AttributeError unless the value is an integer of a range */
export function requireInteger(attribute: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new AttributeError(attribute, `needs an integer from ${least} to ${most}`);
  }
  return value;
}
