import { attributesOf, type PadOptions } from './options';

/** The ways to have a reader in one's own page or program. */
export const FORMS = ['Tag', 'Form', 'Frame', 'React', 'Node'] as const;
export type CodeForm = (typeof FORMS)[number];

/** Code that can be copied and runs as it is. `site`: the address of the home page, with a slash at its end. */
export function codeOf(form: CodeForm, options: PadOptions, site: string): string {
  return WRITERS[form](options, site);
}

const WRITERS: Readonly<Record<CodeForm, (options: PadOptions, site: string) => string>> = {
  Tag: (options, site) => `${scriptOf(site)}
${styleOf(options)}
<digit-pad aria-label="Your number"${attributes(options)}></digit-pad>
<p>Value: <output></output></p>

<script>
  const pad = document.querySelector('digit-pad');
  pad.addEventListener('change', ({ detail }) => {
    document.querySelector('output').textContent = detail.value;
  });
</script>
`,

  Form: (options, site) => `${scriptOf(site)}
${styleOf(options)}
<form>
  <label for="number">Your number</label><br />
  <digit-pad id="number" name="number" required${attributes(options)}></digit-pad><br />
  <button>Send</button>
</form>
<p>Sent: <output></output></p>

<script>
  document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = new FormData(event.target);
    document.querySelector('output').textContent = fields.get('number');
  });
</script>
`,

  Frame: (
    options,
    site,
  ) => `<iframe title="Draw a number" width="${options.width}" height="${options.height}" style="border: 0"></iframe>
<p>Value: <output></output></p>

<script>
  const page = new URL('${site}pad/${searchOf(options)}');
  page.searchParams.set('host', location.origin);

  const frame = document.querySelector('iframe');
  frame.addEventListener('load', () => {
    frame.contentWindow.postMessage({ scrawl: 1, id: 1, ask: 'watch' }, page.origin);
  });
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== page.origin) return;
    if (data.reading) document.querySelector('output').textContent = data.reading.value;
  });
  frame.src = page.href;
</script>
`,

  React: (options) => `import { useState } from 'react';
import { DigitPad } from 'scrawl/react';

export function NumberField() {
  const [value, setValue] = useState('');
  return (
    <>
      <DigitPad
        aria-label="Your number"${attributes(options)}
        style={${sizeIn(options)}}
        onChange={({ value }) => setValue(value)}
      />
      <p>Value: <output>{value}</output></p>
    </>
  );
}
`,

  Node: () => `import { readStrokes } from 'scrawl';

// Strokes are lists of points, in any unit, y growing downwards.
const seven = [
  [
    [10, 12],
    [60, 10],
    [34, 90],
  ],
  [
    [22, 52],
    [52, 50],
  ],
];
const { text, confidence, digits } = await readStrokes(seven);

console.log(\`\${text}, \${Math.round(100 * confidence)} % sure\`);
console.log(digits[0].probabilities.length, 'probabilities');
`,
};

const scriptOf = (site: string): string => `<script type="module" src="${site}digit-pad.js"></script>`;

/** Without a theme the element follows the page around. */
function styleOf({ width, height, theme }: PadOptions): string {
  const scheme = theme === 'auto' ? '' : ` color-scheme: ${theme};`;
  return `<style>
  digit-pad { width: ${width}px; height: ${height}px;${scheme} }
</style>
`;
}

function sizeIn({ width, height, theme }: PadOptions): string {
  const scheme = theme === 'auto' ? '' : `, colorScheme: '${theme}'`;
  return `{ width: ${width}, height: ${height}${scheme} }`;
}

/** Each with a space before it, as HTML and JSX write them. */
function attributes(options: PadOptions): string {
  const written = attributesOf(options).map(([name, value]) => (value === '' ? name : `${name}="${escaped(value)}"`));
  return written.map((one) => ` ${one}`).join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** As the address of the frame has it, from the question mark on. */
function searchOf(options: PadOptions): string {
  const search = new URLSearchParams(attributesOf(options));
  if (options.theme !== 'auto') search.set('theme', options.theme);
  // In a script's text, a quotation mark ends the address. Escapes of addresses leave it as it is.
  const text = String(search).replaceAll('=&', '&').replace(/=$/, '').replaceAll("'", '%27');
  return text === '' ? '' : `?${text}`;
}
