import { type ManySession, manyIn } from '../../../../lib/session/many/many-session';
import type { ManyState } from '../../../../lib/session/many/many-state';
import { createSession, type Session } from '../../../../lib/session/session';
import { createFakeRecogniser, type FakeRecogniser } from '../../browser/fake-recogniser';
import { photoOf, somePicture } from '../../browser/photo-answers';

export const settled = () => new Promise((resolve) => setTimeout(resolve));
export const filesCalled = (...names: readonly string[]) => names.map((name) => new File(['a picture'], name));

export interface OpenedMany {
  readonly session: Session;
  readonly own: ManySession;
  readonly recogniser: FakeRecogniser;
  readonly state: () => ManyState;
  /** The thumbnails that are still there. */
  readonly thumbnails: ReadonlySet<string>;
  /** Lets the clock go on, in milliseconds. */
  pass(milliseconds: number): void;
  decode(): Promise<void>;
  /** Decodes the picture that is under way, and reads it as this. */
  answer(text: string, sureness?: readonly number[]): Promise<void>;
  refuse(error: Error): Promise<void>;
  kinds(): string[];
}

/** A session that reads many pictures with a recogniser that the test answers for. */
export function openMany(recogniser: FakeRecogniser | undefined = createFakeRecogniser()): OpenedMany {
  const session = createSession();
  const thumbnails = new Set<string>();
  let [now, made] = [0, 0];
  const own = manyIn(session, {
    async thumbnailOf() {
      const address = `blob:${++made}`;
      thumbnails.add(address);
      return address;
    },
    forgetThumbnail: (address) => thumbnails.delete(address),
    now: () => now,
  });
  session.attach(recogniser);
  const state = () => session.many.get() as ManyState;
  const decode = async () => {
    await recogniser.fileQuestions.at(-1)?.answer({ picture: somePicture, reduction: 1 });
    await settled();
  };
  return {
    session,
    own,
    recogniser,
    state,
    thumbnails,
    pass(milliseconds) {
      now += milliseconds;
    },
    decode,
    async answer(text, sureness) {
      await decode();
      await recogniser.photoQuestions.at(-1)?.answer(photoOf(text, sureness));
      await settled();
    },
    async refuse(error) {
      await recogniser.fileQuestions.at(-1)?.fail(error);
      await settled();
    },
    kinds: () => state().pictures.map(({ kind }) => kind),
  };
}
