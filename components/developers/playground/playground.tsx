'use client';

import { useState } from 'react';
import { CodeBlock } from '../code-block';
import { useSite } from '../use-site';
import { type CodeForm, codeOf, FORMS } from './code-of';
import { LivePad } from './live-pad';
import { OptionFields } from './option-fields';
import { USUAL } from './options';

/** What each form is for. */
const WORDS: Readonly<Record<CodeForm, string>> = {
  Tag: 'A script and a tag, in any page.',
  Form: 'A field of a form: the form sends its value, and asks for it where there is none.',
  Frame: 'For pages that run no scripts of other sites.',
  React: 'From the package: see below how to get it.',
  Node: 'From the package: see below how to get it. It reads strokes and pictures; there is no sheet.',
};

/** Options, the element as it then is, and the code for it. */
export function Playground() {
  const [form, setForm] = useState<CodeForm>('Tag');
  const [options, setOptions] = useState(USUAL);
  const site = useSite();
  return (
    <section className="playground" aria-labelledby="playground">
      <h2 id="playground">Try it</h2>
      <div className="playground-parts">
        <OptionFields options={options} onChange={setOptions} />
        <LivePad options={options} />
        <div className="playground-code">
          <fieldset className="choices">
            <legend>The code for it as</legend>
            {FORMS.map((one) => (
              <label key={one}>
                <input type="radio" name="form" checked={one === form} onChange={() => setForm(one)} />
                {one}
              </label>
            ))}
          </fieldset>
          <p className="text-quiet">{WORDS[form]}</p>
          <CodeBlock code={codeOf(form, options, site)} name={`${form}, with these options`} />
        </div>
      </div>
    </section>
  );
}
