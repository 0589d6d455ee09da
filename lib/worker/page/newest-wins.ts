/** A queue for questions of one kind. One is asked at a time, and of those that arrive meanwhile only the newest waits. */
export interface Lane<Q, A> {
  /** Resolves to `'superseded'` if a newer question arrives while this one waits. */
  put(question: Q): Promise<A | 'superseded'>;
  /** Asks the waiting question, unless another one is being asked. */
  next(): void;
  /** The question under way will get no answer. It waits again, unless a newer one is waiting. */
  again(): void;
  /** The question under way will get no answer and is not asked again. It rejects with `error`. */
  giveUp(error: unknown): void;
  /** Ends both questions: with `error`, or as superseded if there is none. */
  end(error?: unknown): void;
}

interface Request<Q, A> {
  readonly question: Q;
  resolve(answer: A | 'superseded'): void;
  reject(error: unknown): void;
}

/** `ask` is called with one question at a time. It returns undefined where it cannot ask yet. */
export function createLane<Q, A>(ask: (question: Q) => Promise<A> | undefined): Lane<Q, A> {
  let underWay: Request<Q, A> | undefined;
  let waiting: Request<Q, A> | undefined;
  const next = async (): Promise<void> => {
    if (waiting === undefined || underWay) return;
    // A copy, so that a question that is asked again differs from the first attempt.
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

/** A lane for each asker, so that none supersedes what another waits for. */
export function createLanes<Q, A>(ask: (question: Q) => Promise<A> | undefined) {
  const lanes = new Map<unknown, Lane<Q, A>>();
  return {
    of(asker: unknown): Lane<Q, A> {
      const lane = lanes.get(asker) ?? createLane(ask);
      lanes.set(asker, lane);
      return lane;
    },
    each: (act: (lane: Lane<Q, A>) => void) => lanes.forEach(act),
  };
}
