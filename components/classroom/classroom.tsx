import Link from 'next/link';
import type { NetworkFacts } from '../compare/network/compare-facts';
import { Lesson } from './lesson/lesson';
import type { LessonPictures } from './lesson/lesson-pictures';
import { LazyClassTable } from './table/lazy-class-table';

interface Props {
  readonly networks: readonly NetworkFacts[];
  readonly pictures: LessonPictures;
}

/** For a teacher: a lesson, and a table of what a whole class has drawn. */
export function Classroom({ networks, pictures }: Props) {
  return (
    <main className="classroom">
      <h1>In class</h1>
      <p className="classroom-lead">
        How a network reads digits, for pupils from about twelve. They need a browser, and no account.
      </p>
      <Lesson pictures={pictures} />
      <LazyClassTable networks={networks} />
      <Link href="/" prefetch={false} className="way-back">
        Go to the drawing sheet
      </Link>
    </main>
  );
}
