import { expect, test } from 'vitest';
import { modeOf } from '../../../../lib/session/session';
import { boxAt, photoOf, somePicture } from '../../browser/photo-answers';
import { filesCalled, type OpenedMany, openMany, settled } from './opened-many';

const rowsOf = ({ state }: OpenedMany) =>
  state().pictures.map((one) => (one.kind === 'read' ? one.rows.map(({ read }) => read) : []));
const modeIn = ({ session: { photo, shared, many } }: OpenedMany) =>
  modeOf(photo.state.get(), shared.state.get(), many.get());

/** The present step of the open photograph. */
function stepIn({ session }: OpenedMany) {
  const state = session.photo.state.get();
  if (state.kind !== 'open') throw new Error('No photograph is open.');
  return state.steps.present;
}

/** Opens the first picture in its own view, where it is read as this. */
async function look({ own, recogniser }: OpenedMany, text: string) {
  own.show(0);
  await settled();
  await recogniser.fileQuestions.at(-1)?.answer({ picture: somePicture, reduction: 1 });
  await settled();
  await recogniser.photoQuestions.at(-1)?.answer(photoOf(text));
  await settled();
}

/** Two pictures, read as 402 and 17. */
async function readTwo() {
  const many = openMany();
  many.own.add(filesCalled('a.png', 'b.png'));
  await many.answer('402');
  await many.answer('17');
  return many;
}

test('a picture opens over the table, which is still there when it is closed', async () => {
  const many = await readTwo();
  await look(many, '402');
  expect(modeIn(many)).toBe('photo');
  many.session.photo.close();
  expect(modeIn(many)).toBe('many');
  expect(rowsOf(many)).toEqual([['402'], ['17']]);
  expect(many.state().isUnsaved).toBeFalsy();
  expect(many.own.comesFrom()).toBe(0);
  expect(many.own.comesFrom()).toBeUndefined();
});

test('what is put right in it stands in the table, and is there when it is opened again', async () => {
  const many = await readTwo();
  await look(many, '402');
  many.session.photo.edit({ ...stepIn(many), set: [{ box: boxAt(1), text: '6' }] });
  expect(rowsOf(many)).toEqual([['462'], ['17']]);
  expect(many.state().isUnsaved).toBe(true);
  many.session.photo.close();
  await look(many, '402');
  expect(stepIn(many).set).toEqual([{ box: boxAt(1), text: '6' }]);
});

test('a number that was set in the table outlives a look at its picture, and what is put right there replaces it', async () => {
  const many = await readTwo();
  many.own.setNumber(0, 1, '999');
  await look(many, '402');
  expect(many.state().pictures[0]).toMatchObject({ rows: [{ read: '402', set: '999' }] });
  many.session.photo.edit({ ...stepIn(many), set: [{ box: boxAt(1), text: '6' }] });
  expect(many.state().pictures[0]).not.toMatchObject({ rows: [{ set: '999' }] });
  expect(rowsOf(many)).toEqual([['462'], ['17']]);
});

test('other pictures are read on while one is looked at', async () => {
  const many = openMany();
  const { own, recogniser, answer } = many;
  own.add(filesCalled('a.png', 'b.png'));
  await answer('402');
  const [, other] = recogniser.fileQuestions;
  await look(many, '402');
  await other?.answer({ picture: somePicture, reduction: 1 });
  await settled();
  await recogniser.photoQuestions.at(-1)?.answer(photoOf('17'));
  await settled();
  expect(modeIn(many)).toBe('photo');
  expect(rowsOf(many)).toEqual([['402'], ['17']]);
});
