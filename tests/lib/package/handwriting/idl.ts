import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'webidl2';

/** What of a parsed IDL these tests look at: see https://github.com/w3c/webidl2.js. */
export interface IdlType {
  readonly generic: string;
  readonly nullable: boolean;
  /** A name, or the types that a generic one is of. */
  readonly idlType: string | readonly IdlType[];
}

export interface IdlArgument {
  readonly name: string;
  readonly optional: boolean;
  readonly idlType: IdlType;
}

export interface IdlMember {
  readonly type: 'field' | 'operation' | 'constructor';
  readonly name: string;
  readonly idlType: IdlType;
  readonly arguments: readonly IdlArgument[];
  readonly required?: boolean;
  readonly default?: { readonly type: string; readonly value: string } | null;
}

export interface IdlDefinition {
  readonly type: 'interface' | 'dictionary' | 'enum';
  readonly name: string;
  readonly partial: boolean;
  readonly members: readonly IdlMember[];
  readonly values: readonly { readonly value: string }[];
}

const require = createRequire(import.meta.url);

/** The published IDL of the Handwriting Recognition API. */
export const definitions = parse(
  readFileSync(require.resolve('@webref/idl/handwriting-recognition.idl'), 'utf8'),
) as readonly IdlDefinition[];

/** The version of the package that it comes from. */
export const idlVersion = (require('@webref/idl/package.json') as { readonly version: string }).version;

const ofType = (type: IdlDefinition['type']) => definitions.filter((one) => one.type === type);

export const interfaces = ofType('interface').filter(({ partial }) => !partial);
/** What it adds to `Navigator`. */
export const navigatorOperations = ofType('interface')
  .filter(({ partial }) => partial)
  .flatMap(({ members }) => members);
export const dictionaries = ofType('dictionary');

export const operationsOf = ({ members }: IdlDefinition) => members.filter(({ type }) => type === 'operation');
/** How many arguments must be given. */
export const lengthOf = (member: IdlMember) => member.arguments.filter(({ optional }) => !optional).length;
export const isPromise = ({ idlType }: IdlMember) => idlType.generic === 'Promise';

export function dictionaryCalled(name: string): IdlDefinition {
  const found = dictionaries.find((one) => one.name === name);
  if (!found) throw new RangeError(`The IDL has no dictionary ${name}.`);
  return found;
}

/** The innermost type of `Promise<sequence<T>?>`. */
export function innermost({ idlType }: IdlType): string {
  return typeof idlType === 'string' ? idlType : innermost(idlType[0] as IdlType);
}

/** Why a value is not of a type, each with its path; empty where it is. */
export function faultsIn(value: unknown, type: IdlType, path = 'value'): string[] {
  if (value === null && type.nullable) return [];
  if (type.generic === 'sequence') {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((one, i) =>
      faultsIn(one, (type.idlType as readonly IdlType[])[0] as IdlType, `${path}[${i}]`),
    );
  }
  const name = type.idlType as string;
  const definition = definitions.find((one) => one.name === name);
  if (definition?.type === 'dictionary') return faultsInDictionary(value, definition, path);
  const isGood =
    definition?.type === 'enum' ? definition.values.some((one) => one.value === value) : IS_OF[name]?.(value);
  return isGood ? [] : [`${path} is no ${name}: ${String(value)}`];
}

const IS_OF: Readonly<Record<string, (value: unknown) => boolean>> = {
  DOMString: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  double: Number.isFinite,
  DOMHighResTimeStamp: Number.isFinite,
  'unsigned long': (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 32,
};

function faultsInDictionary(value: unknown, { name, members }: IdlDefinition, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} is no ${name}`];
  const own = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(own).filter((key) => !members.some((member) => member.name === key));
  return [
    ...unknown.map((key) => `${path}.${key} is not in ${name}`),
    ...members.flatMap((member) => {
      if (own[member.name] !== undefined) return faultsIn(own[member.name], member.idlType, `${path}.${member.name}`);
      return member.required ? [`${path}.${member.name} is missing`] : [];
    }),
  ];
}

/** The error that a call throws or rejects with. */
export async function errorOf(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
}
