import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../../lib/build/project';
import {
  type HandwritingDrawing,
  type HandwritingNavigator,
  type HandwritingRecognizer,
  HandwritingStroke,
} from '../../../../lib/package/handwriting/install';
import { installed, undecided } from './hand-written';
import {
  errorOf,
  type IdlMember,
  idlVersion,
  interfaces,
  isPromise,
  lengthOf,
  navigatorOperations,
  operationsOf,
} from './idl';

type Operations = Readonly<Record<string, (...values: unknown[]) => unknown>>;

let navigator: HandwritingNavigator;
let globals: Readonly<Record<string, { readonly prototype: Operations; new (): unknown }>>;
let recognizer: HandwritingRecognizer;
let drawing: HandwritingDrawing;
/** An object of each interface. */
let own: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  const both = installed(undecided);
  navigator = both.navigator;
  globals = both.globals as typeof globals;
  recognizer = await navigator.createHandwritingRecognizer({ languages: ['en'] });
  drawing = recognizer.startDrawing();
  own = { HandwritingRecognizer: recognizer, HandwritingDrawing: drawing, HandwritingStroke: new HandwritingStroke() };
});

/** What a function looks like. */
const shapeOf = (one: unknown) => ({ name: (one as () => void)?.name, length: (one as () => void)?.length });

/** The same, and that an operation with a promise rejects and never throws. */
function errorOfOperation(operation: IdlMember, call: () => unknown): Promise<unknown> {
  if (!isPromise(operation)) return errorOf(call);
  const promise = call();
  expect(promise).toBeInstanceOf(Promise);
  return errorOf(() => promise);
}

test('the README names the version of the IDL that these tests hold it to', () => {
  const readme = readFileSync(join(projectRoot, 'lib/package/handwriting/README.md'), 'utf8');
  expect(readme).toContain(`\`@webref/idl\` ${idlVersion}`);
});

describe.each(interfaces)('the interface $name', (definition) => {
  const { name, members } = definition;
  const operations = operationsOf(definition);

  test('is a global that no loop finds, and names itself', () => {
    expect(Object.getOwnPropertyDescriptor(globals, name)).toMatchObject({
      enumerable: false,
      writable: true,
      configurable: true,
    });
    expect(shapeOf(globals[name])).toEqual({ name, length: 0 });
    expect(Object.prototype.toString.call(own[name])).toBe(`[object ${name}]`);
    expect(own[name]).toBeInstanceOf(globals[name] as never);
  });

  test('has the operations of the IDL and no others, with as many arguments', () => {
    const prototype = globals[name]?.prototype as Operations;
    expect(Object.keys(prototype).sort()).toEqual(operations.map((operation) => operation.name).sort());
    expect(Object.getOwnPropertyNames(prototype).sort()).toEqual([...Object.keys(prototype), 'constructor'].sort());
    for (const operation of operations) {
      expect(shapeOf(prototype[operation.name])).toEqual({ name: operation.name, length: lengthOf(operation) });
    }
  });

  test('is constructed only where the IDL has a constructor, and never called', async () => {
    const isConstructible = members.some(({ type }) => type === 'constructor');
    const error = await errorOf(() => new (globals[name] as new () => unknown)());
    if (isConstructible) expect(error).toBeUndefined();
    else expect(error).toBeInstanceOf(TypeError);
    expect(await errorOf(() => (globals[name] as unknown as () => void)())).toBeInstanceOf(TypeError);
  });

  test('refuses objects that are none of its own', async () => {
    const prototype = globals[name]?.prototype as Operations;
    for (const operation of operations) {
      for (const other of [
        undefined,
        null,
        1,
        {},
        prototype,
        ...Object.values(own).filter((one) => one !== own[name]),
      ]) {
        const error = await errorOfOperation(operation, () => prototype[operation.name]?.call(other, {}));
        expect(error, operation.name).toBeInstanceOf(TypeError);
      }
    }
  });

  test.each(operations.filter((operation) => lengthOf(operation) > 0))(
    '$name asks for its arguments',
    async (operation) => {
      const call = (own[name] as Operations)[operation.name];
      expect(await errorOfOperation(operation, () => call?.call(own[name]))).toBeInstanceOf(TypeError);
    },
  );
});

describe('the navigator', () => {
  test('has the operations of the IDL, with as many arguments', () => {
    expect(Object.keys(navigator).sort()).toEqual(navigatorOperations.map(({ name }) => name).sort());
    for (const operation of navigatorOperations) {
      const { name } = operation;
      expect(shapeOf((navigator as unknown as Operations)[name])).toEqual({ name, length: lengthOf(operation) });
    }
  });

  test.each(navigatorOperations)(
    '$name rejects other objects and missing arguments with TypeError',
    async (operation) => {
      const call = (navigator as unknown as Operations)[operation.name];
      const constraint = { languages: ['en'] };
      expect(await errorOfOperation(operation, () => call?.call({}, constraint))).toBeInstanceOf(TypeError);
      expect(await errorOfOperation(operation, () => call?.call(undefined, constraint))).toBeInstanceOf(TypeError);
      expect(await errorOfOperation(operation, () => call?.call(navigator))).toBeInstanceOf(TypeError);
    },
  );
});
