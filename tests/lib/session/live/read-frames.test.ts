import { expect, test } from 'vitest';
import { UserError } from '../../../../lib/errors/user-error';
import { readFrames, type TakenFrame } from '../../../../lib/session/live/read-frames';
import { createFakeRecogniser } from '../../browser/fake-recogniser';
import { photoOf, somePicture } from '../../browser/photo-answers';

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A camera that gives a frame when the test says so, and a recogniser that the test answers for. */
function setUp() {
  const recogniser = createFakeRecogniser();
  const waiting: ((frame: TakenFrame) => void)[] = [];
  let at = 0;
  const reader = readFrames(recogniser, () => new Promise((resolve) => waiting.push(resolve)));
  const give = async () => {
    at += 150;
    for (const resolve of waiting.splice(0)) resolve({ picture: somePicture, at });
    await settled();
  };
  const answer = async (text: string) => {
    await recogniser.photoQuestions.at(-1)?.answer(photoOf(text));
    await settled();
  };
  return { recogniser, reader, waiting, give, answer };
}

test('one frame is read at a time, and none is taken before the last one is answered', async () => {
  const { recogniser, waiting, give, answer } = setUp();
  await give();
  expect([recogniser.photoQuestions.length, waiting.length]).toEqual([1, 0]);
  await answer('17');
  expect(waiting).toHaveLength(1);
});

test('frames are read at a glance and not turned; boxes are ratios of the frame', async () => {
  const { recogniser, reader, give, answer } = setUp();
  for (const text of ['17', '17']) {
    await give();
    await answer(text);
  }
  expect(recogniser.photoQuestions[0]?.edits).toEqual({ turns: 0, added: [], removed: [], glance: 60 });
  expect(reader.number.get()).toMatchObject({ text: '17', boxes: [{ x: 2 / 60, height: 0.5 }, {}] });
});

test('after it is stopped nothing is taken, read or told', async () => {
  const { recogniser, reader, waiting, give, answer } = setUp();
  await give();
  reader.stop();
  await answer('17');
  expect([recogniser.photoQuestions.length, waiting.length]).toEqual([1, 0]);
  expect(reader.number.get().frames).toEqual([]);
});

test('where frames cannot be read, reading ends without a word', async () => {
  const { recogniser, reader, waiting, give } = setUp();
  await give();
  await recogniser.photoQuestions.at(-1)?.fail(new UserError('It broke.', 'Try again.'));
  await settled();
  expect(waiting).toEqual([]);
  expect(reader.number.get().text).toBe('');
});
