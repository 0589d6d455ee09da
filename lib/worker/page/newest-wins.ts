/** Questions of one kind. One is asked at a time, and of those that come meanwhile only the newest waits. */
export interface Lane<Q, A> {
  /** Resolves to `'superseded'` where a newer one came while this one waited. */
  put(question: Q): Promise<A | 'superseded'>;
  /** Asks what waits, unless one is under way. */
  next(): void;
  /** What is under way will not be answered: it waits again, unless a newer one does. */
  again(): void;
  /** What is under way will not be answered and is not asked again: it rejects with `error`. */
  giveUp(error: unknown): void;
  /** Both get no answer. Superseded where there is no `error`. */
  end(error?: unknown): void;
}

interface Request<Q, A> {
  readonly question: Q;
  resolve(answer: A | 'superseded'): void;
  reject(error: unknown): void;
}

/** `ask` is called with one question at a time; it says undefined where it cannot be asked yet. */
export function createLane<Q, A>(ask: (question: Q) => Promise<A> | undefined): Lane<Q, A> {
  let underWay: Request<Q, A> | undefined;
  let waiting: Request<Q, A> | undefined;
  const next = async (): Promise<void> => {
    if (waiting === undefined || underWay) return;
    // A copy, so that what is asked again is not taken for what was asked before.
    const request = { ...waiting };
    const asked = ask(request.question);
    if (asked === undefined) return;
    underWay = request;
    waiting = undefined;
    try {
      request.resolve(await asked);
    } catch (error) {
      if (request === underWay) request.reject(error);
    }
    if (request !== underWay) return;
    underWay = undefined;
    void next();
  };
  return {
    next,
    put(question) {
      waiting?.resolve('superseded');
      return new Promise((resolve, reject) => {
        waiting = { question, resolve, reject };
        void next();
      });
    },
    again() {
      if (waiting) underWay?.resolve('superseded');
      waiting ??= underWay;
      underWay = undefined;
    },
    giveUp(error) {
      underWay?.reject(error);
      underWay = undefined;
    },
    end(error) {
      for (const request of [underWay, waiting]) {
        if (error === undefined) request?.resolve('superseded');
        else request?.reject(error);
      }
      underWay = undefined;
      waiting = undefined;
    },
  };
}
