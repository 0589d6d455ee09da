import { inspect } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type HandwritingNavigator,
  type HandwritingRecognizer,
  HandwritingStroke,
} from '../../../../lib/package/handwriting/install';
import { draw, installed, shippedReader, undecided, written } from './hand-written';
import {
  dictionaries,
  dictionaryCalled,
  errorOf,
  faultsIn,
  type IdlMember,
  type IdlType,
  innermost,
  interfaces,
  navigatorOperations,
  operationsOf,
} from './idl';

let navigator: HandwritingNavigator;
let recognizer: HandwritingRecognizer;

beforeAll(async () => {
  navigator = installed(undecided).navigator;
  recognizer = await navigator.createHandwritingRecognizer({ languages: ['en'] });
});

/** Where each dictionary is given. */
const takers: Readonly<Record<string, (value: unknown) => unknown>> = {
  HandwritingModelConstraint: (value) => navigator.createHandwritingRecognizer(value as never),
  HandwritingHints: (value) => recognizer.startDrawing(value as never),
  HandwritingPoint: (value) => new HandwritingStroke().addPoint(value as never),
};

const [goodOf, badOf] = [
  { DOMString: 'en', double: 1.5, DOMHighResTimeStamp: 1.5, 'unsigned long': 2 } as Readonly<Record<string, unknown>>,
  {
    DOMString: [Symbol('text')],
    double: [Number.NaN, Number.POSITIVE_INFINITY, 'three', {}, 1n, Symbol('number')],
    DOMHighResTimeStamp: [Number.NaN, Number.NEGATIVE_INFINITY, 'three', {}, 1n, Symbol('number')],
    'unsigned long': [1n, Symbol('number')],
  } as Readonly<Record<string, readonly unknown[]>>,
];

function good({ generic, idlType }: IdlType): unknown {
  return generic === 'sequence' ? [good((idlType as readonly IdlType[])[0] as IdlType)] : goodOf[idlType as string];
}

function bad({ generic, idlType }: IdlType): readonly unknown[] {
  if (generic !== 'sequence') return badOf[idlType as string] ?? [];
  const wrong = [1, 'en', {}, null, { [Symbol.iterator]: 1 }, { length: 1, 0: 'en' }];
  return [...wrong, ...bad((idlType as readonly IdlType[])[0] as IdlType).map((one) => [one])];
}

test('the dictionaries that are tried are those that the IDL’s operations take', () => {
  const taken = [...interfaces.flatMap(operationsOf), ...navigatorOperations]
    .flatMap((operation) => operation.arguments.map(({ idlType }) => innermost(idlType)))
    .filter((name) => dictionaries.some((one) => one.name === name));
  expect(Object.keys(takers).sort()).toEqual([...new Set(taken)].sort());
});

describe.each(Object.keys(takers))('the dictionary %s', (name) => {
  const { members } = dictionaryCalled(name);
  const whole = Object.fromEntries(members.map((member) => [member.name, good(member.idlType)]));
  const take = (value: unknown) => errorOf(() => takers[name]?.(value));

  test('is taken with all its members, and with those alone that are required', async () => {
    expect(await take(whole)).toBeUndefined();
    const least = members.filter(({ required }) => required).map((member) => [member.name, whole[member.name]]);
    expect(await take(Object.fromEntries(least))).toBeUndefined();
  });

  test('may be nothing where no member is required', async () => {
    const isNeeded = members.some(({ required }) => required);
    for (const nothing of [undefined, null, {}, () => {}]) {
      const error = await take(nothing);
      if (isNeeded) expect(error).toBeInstanceOf(TypeError);
      else expect(error).toBeUndefined();
    }
  });

  test.each([1, 'text', true, 1n, Symbol('s')])('is not %s', async (value) => {
    expect(await take(value)).toBeInstanceOf(TypeError);
  });

  test.each(members)('its member $name is converted by its type', async (member) => {
    expect(bad(member.idlType)).not.toEqual([]);
    for (const value of bad(member.idlType)) {
      expect(await take({ ...whole, [member.name]: value }), inspect(value)).toBeInstanceOf(TypeError);
    }
    const error = await take({ ...whole, [member.name]: undefined });
    if (member.required) expect(error).toBeInstanceOf(TypeError);
    else expect(error).toBeUndefined();
  });

  test('its members are asked for in the order of their names', async () => {
    const asked: string[] = [];
    const get = (target: Readonly<Record<string, unknown>>, key: string | symbol) => {
      asked.push(String(key));
      return target[String(key)];
    };
    await take(new Proxy(whole, { get }));
    expect(asked).toEqual(members.map((member) => member.name).sort());
  });
});

test('as many alternatives are given as the IDL has for a default, or as are asked for', async () => {
  const { default: standard } =
    dictionaryCalled('HandwritingHints').members.find(({ name }) => name === 'alternatives') ?? {};
  const count = async (hints?: object): Promise<number> => {
    const asked = hints ? recognizer.startDrawing(hints) : recognizer.startDrawing();
    draw(asked, written('7'));
    return (await asked.getPrediction()).length;
  };
  expect(await count()).toBe(Number(standard?.value));
  expect(await count({})).toBe(Number(standard?.value));
  for (const [alternatives, expected] of [
    [0, 0],
    [1, 1],
    [7, 7],
    ['4', 4],
    [2.9, 2],
    [-1, 10],
    [2 ** 32 + 5, 5],
    [Number.NaN, 0],
  ]) {
    expect(await count({ alternatives }), String(alternatives)).toBe(expected);
  }
});

describe('what comes back', () => {
  const returned = (name: string) => {
    const all = [...interfaces.flatMap(operationsOf), ...navigatorOperations];
    const { idlType } = all.find((operation) => operation.name === name) as IdlMember;
    return idlType.generic === 'Promise' ? ((idlType.idlType as readonly IdlType[])[0] as IdlType) : idlType;
  };

  test('a query has all members of the IDL, of their types', async () => {
    const result = await navigator.queryHandwritingRecognizer({ languages: ['en'] });
    expect(faultsIn(result, returned('queryHandwritingRecognizer'))).toEqual([]);
    const names = (name: string) => dictionaryCalled(name).members.map((member) => member.name);
    expect(Object.keys(result ?? {}).sort()).toEqual(names('HandwritingRecognizerQueryResult').sort());
    expect(Object.keys(result?.hints ?? {}).sort()).toEqual(names('HandwritingHintsQueryResult').sort());
  });

  test('predictions of real drawings are those of the IDL', async () => {
    const real = await installed(await shippedReader()).navigator.createHandwritingRecognizer({ languages: ['en'] });
    for (const text of ['7', '402', '1234567890']) {
      const asked = real.startDrawing({ alternatives: 10 });
      draw(asked, written(text));
      const predictions = await asked.getPrediction();
      expect(predictions).not.toEqual([]);
      expect(faultsIn(predictions, returned('getPrediction'))).toEqual([]);
    }
  });

  test('points are those that were added', () => {
    const stroke = new HandwritingStroke();
    stroke.addPoint({ x: '3' as never, y: 4, t: 5 });
    const type = returned('getPoints');
    expect(faultsIn(stroke.getPoints(), type)).toEqual([]);
    expect(stroke.getPoints()).toEqual([{ x: 3, y: 4, t: 5 }]);
  });

  test('the check itself finds what is unknown, missing or of another type', () => {
    const type = returned('getPrediction');
    expect(faultsIn([{ text: 7, more: 1, segmentationResult: [{ grapheme: '7' }] }], type)).toEqual([
      'value[0].more is not in HandwritingPrediction',
      'value[0].text is no DOMString: 7',
      'value[0].segmentationResult[0].beginIndex is missing',
      'value[0].segmentationResult[0].endIndex is missing',
      'value[0].segmentationResult[0].drawingSegments is missing',
    ]);
  });
});
