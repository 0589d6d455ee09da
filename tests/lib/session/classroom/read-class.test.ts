import { describe, expect, test, vi } from 'vitest';
import { UserError } from '../../../../lib/errors/user-error';
import { createClassSession } from '../../../../lib/session/classroom/class-session';
import { readClass } from '../../../../lib/session/classroom/read-class';
import type { Comparison, LoadedNetwork } from '../../../../lib/worker/api/comparer-api';
import { createFakeComparer } from '../../../components/fake-comparer';
import { oneOfEachDigit } from '../../../e2e/helpers/drawings';
import { readingOf } from '../../reading/readings';

const network = {} as LoadedNetwork;
const ready = { kind: 'ready', network } as const;
const failed = { kind: 'failed', error: new UserError('The network could not be loaded.') } as const;

const answers = (texts: Readonly<Record<string, string>>): Comparison => ({
  pictures: [],
  answers: Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, { reading: readingOf(text), milliseconds: 1 }]),
  ),
});
const settled = () => vi.waitFor(() => {});

function opened(count = 2) {
  const own = createClassSession();
  const comparer = createFakeComparer(['a', 'b']);
  const onFailure = vi.fn();
  own.add(
    oneOfEachDigit()
      .slice(0, count)
      .map(({ label, drawing }) => ({ name: label, drawing, truth: undefined })),
    [],
  );
  const stop = readClass(own, comparer, onFailure);
  const read = () =>
    own.state.get().drawings.map((one) =>
      Object.values(one.answers)
        .map(({ text }) => text)
        .join(),
    );
  return { own, comparer, onFailure, stop, read };
}

describe('the drawings of a class', () => {
  test('are read one after the other once all networks are there', async () => {
    const { comparer, read } = opened();
    comparer.become('a', ready);
    expect(comparer.questions).toHaveLength(0);
    comparer.become('b', ready);
    expect(comparer.questions).toHaveLength(1);
    comparer.questions[0]?.answer(answers({ a: '0', b: '6' }));
    await vi.waitFor(() => expect(comparer.questions).toHaveLength(2));
    comparer.questions[1]?.answer(answers({ a: '1', b: '12|3' }));
    await vi.waitFor(() => expect(read()).toEqual(['0,6', '1,123']));
    expect(comparer.questions).toHaveLength(2);
  });

  test('are read by the others where a network failed, and again once that is loaded', async () => {
    const { comparer, read } = opened(1);
    comparer.become('a', ready);
    comparer.become('b', failed);
    comparer.questions[0]?.answer(answers({ a: '0' }));
    await vi.waitFor(() => expect(read()).toEqual(['0']));
    comparer.become('b', ready);
    await vi.waitFor(() => expect(comparer.questions).toHaveLength(2));
    comparer.questions[1]?.answer(answers({ a: '0', b: '6' }));
    await vi.waitFor(() => expect(read()).toEqual(['0,6']));
  });

  test('what is no digit, and what gives no answer, are no digits', async () => {
    const { comparer, read } = opened(1);
    comparer.become('a', ready);
    comparer.become('b', ready);
    const none = { reading: { kind: 'not-a-digit', text: '', confidence: 0.2, digits: [] }, milliseconds: 1 } as const;
    comparer.questions[0]?.answer({ pictures: [], answers: { a: none } });
    await vi.waitFor(() => expect(read()).toEqual(['none,none']));
    expect(comparer.questions).toHaveLength(1);
  });

  test('that come later are read as well', async () => {
    const { own, comparer, read } = opened(1);
    comparer.become('a', ready);
    comparer.become('b', ready);
    comparer.questions[0]?.answer(answers({ a: '0', b: '0' }));
    await vi.waitFor(() => expect(read()).toEqual(['0,0']));
    own.add([{ name: 'late', drawing: oneOfEachDigit()[9]?.drawing ?? [], truth: '9' }], []);
    await vi.waitFor(() => expect(comparer.questions).toHaveLength(2));
  });

  test('wait where all networks failed, and the reason is told', () => {
    const { comparer, onFailure } = opened();
    comparer.become('a', failed);
    expect(onFailure).not.toHaveBeenCalled();
    comparer.become('b', failed);
    expect(onFailure).toHaveBeenLastCalledWith(failed.error);
    expect(comparer.questions).toHaveLength(0);
  });

  test('are read no more once it is stopped', async () => {
    const { comparer, read, stop } = opened();
    comparer.become('a', ready);
    comparer.become('b', ready);
    stop();
    comparer.questions[0]?.answer(answers({ a: '0', b: '0' }));
    await settled();
    expect(read()).toEqual(['', '']);
    expect(comparer.questions).toHaveLength(1);
  });
});
