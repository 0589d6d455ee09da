import { expect, test, vi } from 'vitest';
import { withPhotos } from '../../../../components/compare/photo/photo-recogniser';
import { NO_EDITS } from '../../../../lib/reading/photo-edits';
import { createFakeRecogniser } from '../../../lib/browser/fake-recogniser';
import { photoOf, somePicture } from '../../../lib/browser/photo-answers';
import { createFakeComparer } from '../../fake-comparer';
import { comparison } from '../../render-compare';

function aRecogniser() {
  const [comparer, finder] = [createFakeComparer(['ours', 'softmax']), createFakeRecogniser()];
  const load = vi.fn(async () => finder);
  return { comparer, finder, load, recogniser: withPhotos(createFakeRecogniser(), comparer, load) };
}

const someFile = new Blob(['a picture']);

test('our network finds the digits, and all networks are given their pictures', async () => {
  const { comparer, finder, recogniser } = aRecogniser();
  const read = recogniser.readPhoto(somePicture, NO_EDITS);
  await vi.waitFor(() => expect(finder.photoQuestions).toHaveLength(1));
  const found = photoOf('48');
  await finder.photoQuestions[0]?.answer(found);
  await vi.waitFor(() => expect(comparer.questions).toHaveLength(1));
  expect(comparer.questions[0]?.drawing).toEqual({ reading: found.reading, pictures: found.pictures });
  const { answers } = comparison({ ours: '48', softmax: '43' });
  comparer.questions[0]?.answer({ pictures: found.pictures, answers });
  expect(await read).toEqual({ ...found, answers });
});

test('what finds the digits is fetched with the first photograph, once, and ends with the page', async () => {
  const { finder, load, recogniser } = aRecogniser();
  expect(load).not.toHaveBeenCalled();
  void recogniser.decodePhoto(someFile);
  void recogniser.decodePhoto(someFile);
  await vi.waitFor(() => expect(finder.fileQuestions).toHaveLength(2));
  expect(load).toHaveBeenCalledTimes(1);
  recogniser.dispose();
  await vi.waitFor(() => expect(finder.disposed()).toBe(true));
});

test('where it could not be fetched, it is asked for again with the next photograph', async () => {
  const { finder, load, recogniser } = aRecogniser();
  load.mockRejectedValueOnce(new TypeError('offline'));
  await expect(recogniser.decodePhoto(someFile)).rejects.toThrow('offline');
  void recogniser.decodePhoto(someFile);
  await vi.waitFor(() => expect(finder.fileQuestions).toHaveLength(1));
});

test('a network that becomes ready later is given the digits that were found already', async () => {
  const { comparer, finder, recogniser } = aRecogniser();
  void recogniser.readPhoto(somePicture, NO_EDITS);
  await vi.waitFor(() => expect(finder.photoQuestions).toHaveLength(1));
  await finder.photoQuestions[0]?.answer(photoOf('48'));
  await vi.waitFor(() => expect(comparer.questions).toHaveLength(1));
  void recogniser.readPhoto(somePicture, NO_EDITS);
  await vi.waitFor(() => expect(comparer.questions).toHaveLength(2));
  expect(finder.photoQuestions).toHaveLength(1);
});
