import { CodeBlock } from '../code-block';
import { NamesTable } from './names-table';

const INSTALL = `# in the folder of Scrawl’s source
npm ci && npm pack

# in the folder of your project
npm install ../scrawl/scrawl-0.1.0.tgz
`;

/** How to get the package, and what is in it. */
export function PackageSection() {
  return (
    <section aria-labelledby="package">
      <h2 id="package">The package</h2>
      <p>
        It reads strokes and pictures in browsers, workers and Node 20.10 or later, with the networks inside, and has
        the element and a React component. It needs no other package and no server. It is on no registry: you pack it
        from Scrawl’s source.
      </p>
      <CodeBlock name="Getting the package" code={INSTALL} />
      <NamesTable
        name="What the package exports"
        heads={['Import', 'What it has']}
        rows={[
          ['scrawl', 'readStrokes, readPicture, and createReader for many readings in a row.'],
          ['scrawl/digit-pad', 'The element, with its worker and network. It fetches nothing from this site.'],
          ['scrawl/react', 'DigitPad: the same as a component, for React 19.'],
          ['scrawl/handwriting', 'installHandwriting: a browser’s own API, for numbers. See below.'],
        ]}
      />
    </section>
  );
}
