import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Box } from '../../../lib/geometry/box';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { Finding } from '../../../lib/photo/detect/seen-signs';
import { turned } from '../../../lib/photo/view';
import { AS_IT_STANDS, NO_EDITS, type PhotoEdits } from '../../../lib/reading/photo-edits';
import type { PhotoReading } from '../../../lib/reading/reading';
import { readPhoto } from '../../../lib/recognise/read-photo';
import { openFinding, openModel } from '../../../training/cli/open-model';
import { expectSound } from '../../training/fuzz/sound-reading';
import { pageOf, pageWith, photographed } from '../photo/page';
import { WHITE, withRectangle } from '../photo/paint';
import { fingerprint } from './fingerprint';

let finding: Finding;

beforeAll(async () => {
  finding = await openFinding(await openModel('digit-net'));
});

const page = pageOf('4026|17', { height: 40, pen: 4 });
const picture = photographed(page);

function read(edits: Partial<PhotoEdits>, from: RgbaPicture = picture): PhotoReading {
  return readPhoto(from, { ...NO_EDITS, ...edits }, finding);
}

/** Around several of the page's digits, by their number. */
function around(indices: readonly number[], by = 4): Box {
  const boxes = indices.map((i) => page.boxes[i] as Box);
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left - by, y: top - by, width: right - left + 2 * by, height: bottom - top + 2 * by };
}

const boxesOf = ({ reading }: PhotoReading): Box[] => reading.digits.map(({ box }) => box);

test('the picture without edits is read as a whole', () => {
  expect(read({}).reading.text).toBe('4026|17');
});

test('at a glance the same digits are read, at fewer sizes, and no stages are shown', () => {
  const sizes: number[] = [];
  const lookFor: Finding['lookFor'] = (contrast) => {
    sizes.push(contrast.width * contrast.height);
    return finding.lookFor(contrast);
  };
  const at = (edits: PhotoEdits) => {
    sizes.length = 0;
    const answer = readPhoto(picture, edits, { ...finding, lookFor });
    return { answer, looked: sizes.reduce((sum, size) => sum + size, 0) };
  };
  const whole = at(AS_IT_STANDS);
  const glance = at({ ...AS_IT_STANDS, glance: Math.round(Math.max(picture.width, picture.height) / 1.5) });
  expect(glance.answer.reading.text).toBe(whole.answer.reading.text);
  expect(glance.looked).toBeLessThan(whole.looked / 2);
  expect(glance.answer.stages.heat.data).toHaveLength(1);
});

describe('a removed find', () => {
  test('is gone, and the others stay as they were', () => {
    const before = read({});
    const after = read({ removed: [before.reading.digits[1]?.box as Box] });
    expect(after.reading.text).toBe('426|17');
    expect(boxesOf(after)).toEqual(boxesOf(before).filter((_, i) => i !== 1));
    expect(after.pictures).toHaveLength(5);
  });

  test('leaves no digit where it was the last', () => {
    const { reading } = read({ removed: boxesOf(read({})) });
    expect(reading).toMatchObject({ kind: 'not-a-digit', text: '' });
  });

  test('may be of a whole line', () => {
    expect(read({ removed: boxesOf(read({})).slice(0, 4) }).reading.text).toBe('17');
  });
});

describe('an added box', () => {
  test('around one digit is read as that, and it stands where it stood', () => {
    for (const index of [0, 2, 3, 5]) {
      const removed = [boxesOf(read({}))[index] as Box];
      expect(read({ removed, added: [around([index])] }).reading.text).toBe('4026|17');
    }
  });

  test('around several digits reads all of them, one or two lines', () => {
    expect(read({ removed: boxesOf(read({})), added: [around([0, 1])] }).reading.text).toBe('40');
    expect(read({ removed: boxesOf(read({})), added: [around([0, 1, 2, 3, 4, 5])] }).reading.text).toBe('4026|17');
  });

  test('takes the place of the finds in it', () => {
    expect(read({ added: [around([0, 1])] }).reading.text).toBe('4026|17');
  });

  test('moved a little, the digit is the same', () => {
    const box = around([3], 3);
    for (const moved of [{ ...box, x: box.x + 2 }, { ...box, y: box.y - 2 }, around([3], 8)]) {
      expect(read({ added: [moved] }).reading.text).toBe('4026|17');
    }
  });

  test('is a digit because its drawer says so, whatever the network makes of it', () => {
    const scribble = [Array.from({ length: 60 }, (_, i) => ({ x: (i * 37) % 100, y: (i * 53) % 90, t: 0 }))];
    const sheet = pageWith([[scribble]], { height: 100, pen: 3 });
    expect(read({}, photographed(sheet)).reading.kind).toBe('not-a-digit');
    const { reading, pictures } = read({ added: [sheet.boxes[0] as Box] }, photographed(sheet));
    expect(reading).toMatchObject({ kind: 'digits', text: expect.stringMatching(/^\d$/) });
    expect(pictures).toHaveLength(1);
  });

  test('on bare paper adds nothing', () => {
    expect(read({ added: [{ x: 3, y: 3, width: 20, height: 20 }] }).reading.text).toBe('4026|17');
  });
});

describe('a crop', () => {
  test('is all that is read, with boxes in the whole picture', () => {
    const whole = boxesOf(read({}));
    const first = read({ crop: around([0, 1, 2, 3], 10) });
    expect(first.reading.text).toBe('4026');
    expect(boxesOf(first)).toEqual(whole.slice(0, 4));
    const second = read({ crop: around([4, 5], 10) });
    expect(second.reading.text).toBe('17');
    expect(boxesOf(second)).toEqual(whole.slice(4));
  });

  test('may lie between pixels and beyond the picture’s edges', () => {
    const box = around([4, 5], 9.3);
    expect(read({ crop: { ...box, x: -20.5, width: box.x + box.width + 20.5, height: 900 } }).reading.text).toBe('17');
  });

  test('on bare paper is blank', () => {
    expect(read({ crop: { x: 2, y: 2, width: 30, height: 30 } }).reading.kind).toBe('blank');
    expect(read({ crop: { x: 5000, y: 5000, width: 30, height: 30 } }).reading.kind).toBe('blank');
  });

  test('goes with what was removed and added within it', () => {
    const crop = around([0, 1, 2, 3], 10);
    expect(read({ crop, removed: [around([0], 0)] }).reading.text).toBe('026');
    expect(read({ crop, removed: [around([0], 0)], added: [around([0])] }).reading.text).toBe('4026');
    expect(read({ crop, added: [around([4])] }).reading.text).toBe('4026');
  });
});

describe.each([1, 2, 3] as const)('a picture that lies on its side by %d quarter turns', (lying) => {
  const turns = ((4 - lying) % 4) as PhotoEdits['turns'];
  const side = turned(picture, lying);

  test('is read upright once it is turned, with boxes in the turned picture', () => {
    expect(fingerprint(read({ turns }, side))).toBe(fingerprint(read({})));
  });

  test('is turned by itself as long as nobody chose a turn', () => {
    const photo = read({}, side);
    expect([photo.turns, photo.reading.text]).toEqual([turns, '4026|17']);
    expect(boxesOf(photo)).toEqual(boxesOf(read({})));
    expect(readPhoto(side, AS_IT_STANDS, finding).turns).toBe(0);
  });

  test('is cropped and edited as it is turned', () => {
    const edits = { crop: around([0, 1, 2, 3], 10), removed: [around([1], 0)] };
    expect(fingerprint(read({ ...edits, turns }, side))).toBe(fingerprint(read(edits)));
  });
});

test('a margin of another colour does not move boxes', () => {
  const [width, height] = [picture.width + 60, picture.height + 40];
  let framed: RgbaPicture = { width, height, data: new Uint8Array(4 * width * height).fill(255) };
  framed = withRectangle(framed, { x: 0, y: 0, width, height }, [90, 20, 20, 255]);
  framed = withRectangle(framed, { x: 40, y: 30, width: picture.width, height: picture.height }, WHITE);
  for (let y = 0; y < picture.height; y++) {
    const row = picture.data.subarray(4 * y * picture.width, 4 * (y + 1) * picture.width);
    framed.data.set(row, 4 * ((y + 30) * width + 40));
  }
  const after = read({}, framed);
  expect(after.reading.text).toBe('4026|17');
  expect(boxesOf(after)).toEqual(boxesOf(read({})).map((box) => ({ ...box, x: box.x + 40, y: box.y + 30 })));
  const [first] = boxesOf(after);
  expect(read({ removed: [first as Box] }, framed).reading.text).toBe('026|17');
});

test('whatever the edits, the picture is read without a fault, and boxes lie within it', () => {
  const small = photographed(pageOf('26', { height: 30, pen: 3 }));
  const side = fc.double({ min: -20, max: 120, noNaN: true });
  const box = fc.record({
    x: side,
    y: side,
    width: fc.double({ min: 0, max: 99, noNaN: true }),
    height: side.map(Math.abs),
  });
  const edits = fc.record({
    turns: fc.constantFrom<PhotoEdits['turns'][]>(0, 1, 2, 3),
    added: fc.array(box, { maxLength: 3 }),
    removed: fc.array(box, { maxLength: 3 }),
    crop: fc.option(box, { nil: undefined }),
  });
  fc.assert(
    fc.property(edits, ({ crop, ...others }) => {
      const all: PhotoEdits = { ...others, ...(crop && { crop }) };
      expectSound(readPhoto(small, all, finding), turned(small, all.turns));
    }),
    { seed: 1, numRuns: 40 },
  );
});
