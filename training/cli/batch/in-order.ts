/**
 * The answers to `items` in their order, whichever comes first, `ahead` of them asked for at a time: at most
 * that many pictures and answers are in memory, however many items there are. @throws whatever an answer rejects with, in its turn
 */
export async function* inOrder<Item, Answer>(
  items: Iterable<Item>,
  ahead: number,
  ask: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer, void> {
  const asked: Promise<Answer>[] = [];
  for (const item of items) {
    const answer = ask(item);
    // It is waited for below; until then a rejection is no oversight.
    answer.catch(() => {});
    asked.push(answer);
    if (asked.length >= ahead) yield asked.shift() as Promise<Answer>;
  }
  yield* asked;
}
