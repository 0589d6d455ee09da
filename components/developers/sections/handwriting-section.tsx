import { CodeBlock } from '../code-block';

export const HANDWRITING_CODE = `import { readStrokes } from 'scrawl';
import { installHandwriting } from 'scrawl/handwriting';

installHandwriting(navigator, readStrokes);

const recognizer = await navigator.createHandwritingRecognizer({ languages: ['en'] });
const drawing = recognizer.startDrawing({ alternatives: 3 });
const stroke = new HandwritingStroke();
for (const { x, y, t } of points) stroke.addPoint({ x, y, t });
drawing.addStroke(stroke);
const [best] = await drawing.getPrediction();
`;

/** The package's polyfill of a browser's own interface. */
export function HandwritingSection() {
  return (
    <section aria-labelledby="handwriting">
      <h2 id="handwriting">The Handwriting Recognition API</h2>
      <p>
        Browsers have this API on ChromeOS alone. The package brings it to all of them, for numbers with their signs.
        Where a browser has its own, that stays.
      </p>
      <CodeBlock name="Handwriting API" code={HANDWRITING_CODE} />
    </section>
  );
}
