import { expect, test } from 'vitest';
import { NO_EDITS } from '../../../../lib/reading/photo-edits';
import { detectionIn, detectionsOf, emptyBoxes } from '../../../../lib/session/photo/detections';
import { turnedEdits, withBox, withoutBox } from '../../../../lib/session/photo/photo-edit-history';
import { boxAt, photoOf, somePicture } from '../../browser/photo-answers';

const asked = { picture: somePicture, edits: NO_EDITS };
const answer = photoOf('125', [], '7');

test('digits come in reading order, what was left out behind them', () => {
  const detections = detectionsOf(answer, asked, NO_EDITS);
  expect(detections.map(({ member, index }) => [member.text, index])).toEqual([
    ['1', 0],
    ['2', 1],
    ['5', 2],
    ['7', undefined],
  ]);
  expect(detections[2]?.box).toEqual(boxAt(2));
});

test('a find that was removed is gone before the next reading comes', () => {
  const detections = detectionsOf(answer, asked, withoutBox(NO_EDITS, boxAt(1)));
  expect(detections.map(({ member }) => member.text)).toEqual(['1', '5', '7']);
});

test('what a reading finds in a removed place all the same is shown', () => {
  const edits = withoutBox(NO_EDITS, boxAt(1));
  expect(detectionsOf(answer, { ...asked, edits }, edits)).toHaveLength(4);
});

test('while a turned picture is read, finds turn with it', () => {
  const once = turnedEdits(NO_EDITS, somePicture.height);
  const [first] = detectionsOf(answer, asked, once);
  expect(first?.box).toEqual({ x: 5, y: 2, width: 10, height: 6 });
  const twice = turnedEdits(once, somePicture.width);
  const [turnedTwice] = detectionsOf(answer, asked, twice);
  expect(turnedTwice?.box).toEqual({ x: 60 - 2 - 6, y: 20 - 5 - 10, width: 6, height: 10 });
});

test('the find of a box is the one that covers the same, or the one whose ink lies in it', () => {
  const detections = detectionsOf(answer, asked, NO_EDITS);
  expect(detectionIn(detections, { ...boxAt(1), x: boxAt(1).x + 1 })?.member.text).toBe('2');
  expect(detectionIn(detections, { x: 20, y: 0, width: 10, height: 20 })?.member.text).toBe('5');
  expect(detectionIn(detections, { x: 50, y: 0, width: 10, height: 20 })).toBeUndefined();
});

test('a box drawn by hand in which nothing was found is known as empty', () => {
  const detections = detectionsOf(answer, asked, NO_EDITS);
  const bare = { x: 50, y: 0, width: 9, height: 20 };
  expect(emptyBoxes(detections, withBox(withBox(NO_EDITS, boxAt(0)), bare))).toEqual([bare]);
});
