/**
 * How JavaScript's values become those of an IDL, and classes its interfaces: what of Web IDL (https://webidl.spec.whatwg.org)
 * this API needs. What cannot be converted throws TypeError.
 */
type Members<T> = Readonly<Partial<Record<keyof T, unknown>>>;

const isObject = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** The members of a dictionary, still to be converted, in the order of their names. `undefined` and `null` have none. */
export function membersIn<T>(value: unknown): Members<T> {
  if (value === undefined || value === null) return {} as Members<T>;
  if (!isObject(value)) throw new TypeError('This is no dictionary.');
  return value as Members<T>;
}

/** A member that must be there, converted. */
export function required<T>(value: unknown, name: string, convert: (value: unknown, name: string) => T): T {
  if (value === undefined) throw new TypeError(`The member ${name} is missing.`);
  return convert(value, name);
}

/** A member that may be missing, converted. */
export const optional = <T>(
  value: unknown,
  name: string,
  convert: (value: unknown, name: string) => T,
): T | undefined => (value === undefined ? undefined : convert(value, name));

/** Unlike `String`, a template takes no symbols. */
export const domString = (value: unknown): string => `${value as string}`;

/** Unlike `Number`, the plus takes no bigints. */
export function double(value: unknown, name: string): number {
  const number = +(value as number);
  if (!Number.isFinite(number)) throw new TypeError(`The member ${name} is no finite number.`);
  return number;
}

/** Modulo 2³²; what is not finite becomes 0. */
export const unsignedLong = (value: unknown): number => +(value as number) >>> 0;

export function sequenceOf<T>(value: unknown, name: string, convert: (value: unknown) => T): T[] {
  const list = value as Iterable<unknown>;
  if (!isObject(value) || typeof list[Symbol.iterator] !== 'function') {
    throw new TypeError(`The member ${name} is no sequence.`);
  }
  return Array.from(list, convert);
}

/** What the objects of an interface keep to themselves. To ask for that of any other object throws TypeError. */
export interface InternalSlots<T> {
  of(owner: unknown): T;
  set(owner: object, slots: T): void;
}

export function internalSlots<T extends object>(name: string): InternalSlots<T> {
  const all = new WeakMap<object, T>();
  return {
    of(owner) {
      const slots = all.get(owner as object);
      if (slots === undefined) throw new TypeError(`This is no ${name}.`);
      return slots;
    },
    set: (owner, slots) => all.set(owner, slots),
  };
}

/** Makes a class look like an interface: its operations are enumerable, and its name survives minifying. */
export function asInterface(interfaceObject: { readonly prototype: object }, name: string): void {
  const { prototype } = interfaceObject;
  for (const operation of Object.getOwnPropertyNames(prototype)) {
    if (operation !== 'constructor') Object.defineProperty(prototype, operation, { enumerable: true });
  }
  Object.defineProperty(prototype, Symbol.toStringTag, { value: name, configurable: true });
  Object.defineProperty(interfaceObject, 'name', { value: name, configurable: true });
}

/** A DOMException of this name, which says why. */
export function exception(name: string, message: string, cause?: unknown): DOMException {
  const error = new DOMException(message, name);
  if (cause !== undefined) Object.defineProperty(error, 'cause', { value: cause, configurable: true, writable: true });
  return error;
}
