import Link from 'next/link';
import { Playground } from './playground/playground';
import { ElementSection } from './sections/element-section';
import { FrameSection } from './sections/frame-section';
import { HandwritingSection } from './sections/handwriting-section';
import { PackageSection } from './sections/package-section';
import { PolicySection } from './sections/policy-section';
import { TensorflowSection } from './sections/tensorflow-section';

/** The sections, by their ids. */
const PARTS = {
  playground: 'Try it',
  element: 'The element',
  frame: 'The frame',
  policy: 'Strict policies',
  package: 'The package',
  handwriting: 'Handwriting API',
  tensorflow: 'TensorFlow.js',
} as const;

/** How to read digits in one's own page or program. */
export function Developers({ tensorflowCode }: { tensorflowCode: string }) {
  return (
    <main className="developers">
      <h1>For developers</h1>
      <p className="developers-lead">
        Let people draw digits in your own page, and read them there: with one tag, one frame or one package. It is read
        on the machine of whoever draws, and sent nowhere. It is free, under the MIT licence, and needs no account.
      </p>
      <nav aria-label="On this page" className="developers-parts">
        {Object.entries(PARTS).map(([id, name]) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
      </nav>
      <Playground />
      <ElementSection />
      <FrameSection />
      <PolicySection />
      <PackageSection />
      <HandwritingSection />
      <TensorflowSection code={tensorflowCode} />
      <Link href="/" prefetch={false} className="way-back">
        Go to the drawing sheet
      </Link>
    </main>
  );
}
